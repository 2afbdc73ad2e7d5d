;;; emacs.el --- Driver for the tests  -*- lexical-binding: t -*-

;; Runs inside Emacs: evaluates the Lisp that the tests send over a socket, and answers with its value as JSON.

(require 'json)
(require 'flymake)
(package-initialize)
(prefer-coding-system 'utf-8)
(setq make-backup-files nil
      create-lockfiles nil)

(defun hegao-open (name)
  "Open the file NAME in the window, and run what the display and the command loop run for a person."
  (switch-to-buffer (find-file-noselect name))
  (run-hooks 'window-configuration-change-hook 'post-command-hook))

(defun hegao-findings ()
  "The findings of the present buffer; `marked' is the text that is underlined."
  (mapcar (lambda (it)
            (list :severity (flymake-diagnostic-type it)
                  :text (flymake-diagnostic-text it)
                  :line (1- (line-number-at-pos (flymake-diagnostic-beg it)))
                  :marked (buffer-substring-no-properties (flymake-diagnostic-beg it) (flymake-diagnostic-end it))))
          (sort (flymake-diagnostics)
                (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun hegao-text ()
  (buffer-substring-no-properties (point-min) (point-max)))

(defun hegao-go (words)
  "Put point before WORDS."
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun hegao-answer (process line)
  (pcase-let ((`[,id ,code] (json-parse-string line)))
    (let (value problem)
      (condition-case error
          (with-current-buffer (window-buffer)
            (setq value (eval (car (read-from-string (format "(progn %s)" code))) t)))
        (error (setq problem (error-message-string error))))
      (process-send-string process (concat (json-encode (list id value problem)) "\n")))))

(let ((rest ""))
  (make-network-process
   :name "tests" :host "127.0.0.1" :service (string-to-number (getenv "HEGAO_TEST_PORT")) :coding 'utf-8
   :filter (lambda (process data)
             (setq rest (concat rest data))
             (while (string-match "\n" rest)
               (let ((line (substring rest 0 (match-beginning 0))))
                 (setq rest (substring rest (match-end 0)))
                 ;; Outside the filter, so that the code may wait for the server.
                 (run-at-time 0 nil #'hegao-answer process line))))))
