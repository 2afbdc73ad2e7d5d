" Runs inside Vim: evaluates the script that the tests send over a channel (its last word is a `return`), and answers with the value
" as JSON.

set encoding=utf-8 fileencodings=utf-8 fileformats=unix,dos nomore
filetype on
silent! packadd ale

function! s:Answer(channel, line) abort
  let [l:id, l:code] = json_decode(a:line)
  try
    call execute(['function! HegaoStep() abort'] + split(l:code, "\n") + ['endfunction'])
    let l:answer = [l:id, HegaoStep(), v:null]
  catch
    let l:answer = [l:id, v:null, v:exception]
  endtry
  call ch_sendraw(a:channel, json_encode(l:answer) . "\n")
endfunction

" What ALE has found in the present buffer; `marked` is what it underlines: up to the character that its last column is in.
function! HegaoShown() abort
  return map(copy(ale#engine#GetLoclist(bufnr(''))), {_, it -> {
  \ 'rule': it.code,
  \ 'severity': it.type,
  \ 'line': it.lnum - 1,
  \ 'marked': strpart(getline(it.lnum), it.col - 1, it.end_col - it.col)
  \   . matchstr(strpart(getline(it.lnum), it.end_col - 1), '^.'),
  \}})
endfunction

" The list that :make fills.
function! HegaoListed() abort
  return map(filter(getqflist(), {_, it -> it.valid}), {_, it -> {
  \ 'severity': toupper(it.type),
  \ 'text': it.text,
  \ 'line': it.lnum - 1,
  \}})
endfunction

function! HegaoText() abort
  return join(getline(1, '$'), "\n") . "\n"
endfunction

let s:channel = ch_open('127.0.0.1:' . $HEGAO_TEST_PORT, {'mode': 'nl', 'callback': function('s:Answer')})
