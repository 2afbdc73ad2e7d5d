-- Runs inside Neovim: evaluates the Lua code that the tests send over a socket, and answers with its value as JSON.

-- Debian 12 has Neovim 0.7; the page is for 0.8 and later. What it needs of them, in terms of 0.7:
if not vim.lsp.start then
  vim.fs = {
    dirname = function(path)
      return path and vim.fn.fnamemodify(path, ":h")
    end,
    find = function(names, options)
      for _, name in ipairs(names) do
        local found = vim.fn.findfile(name, vim.fn.fnamemodify(options.path, ":h") .. ";")
        if found ~= "" then
          return { vim.fn.fnamemodify(found, ":p") }
        end
      end
      return {}
    end,
  }
  local started = {}
  vim.lsp.start = function(config)
    config.on_init = function(client)
      client.notify("workspace/didChangeConfiguration", { settings = config.settings })
    end
    local key = config.name .. " " .. (config.root_dir or "")
    started[key] = started[key] or vim.lsp.start_client(config)
    vim.lsp.buf_attach_client(0, started[key])
  end
  local code_action = vim.lsp.buf.code_action
  vim.lsp.buf.code_action = function(options)
    code_action(options and options.context)
  end
  vim.lsp.buf.format = function()
    vim.lsp.buf.formatting_sync(nil, 20000)
  end
  vim.g.do_filetype_lua = 1
  vim.cmd("runtime filetype.lua")
end

-- Menus: what was offered last, and the title that is chosen (the only entry, when none is named).
hegao = { offered = {}, chosen = nil }
vim.ui.select = function(items, options, choose)
  local titles = vim.tbl_map(options.format_item or tostring, items)
  hegao.offered = titles
  for i, title in ipairs(titles) do
    if title == hegao.chosen or (not hegao.chosen and #titles == 1) then
      return choose(items[i], i)
    end
  end
  choose(nil)
end

-- The findings of the present buffer; `marked` is the text that the editor underlines.
function hegao.findings()
  return vim.tbl_map(function(it)
    local lines = vim.api.nvim_buf_get_text(0, it.lnum, it.col, it.end_lnum, it.end_col, {})
    return {
      rule = it.code or it.user_data.lsp.code,
      source = it.source,
      severity = vim.diagnostic.severity[it.severity],
      message = it.message,
      line = it.lnum,
      marked = table.concat(lines, "\n"),
    }
  end, vim.diagnostic.get(0))
end

-- Puts the cursor on the first place where `words` stand.
function hegao.go(words)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search("\\V" .. words, "c") > 0, words .. " not found")
end

-- The server's answer to a request about the present buffer.
function hegao.ask(method, params)
  params = vim.tbl_extend("force", { textDocument = vim.lsp.util.make_text_document_params() }, params or {})
  for _, answer in pairs(assert(vim.lsp.buf_request_sync(0, method, params, 20000), "no answer")) do
    assert(not answer.error, vim.inspect(answer.error))
    return answer.result
  end
end

local socket = vim.loop.new_tcp()
local rest = ""

local function answer(line)
  local id, code = unpack(vim.json.decode(line))
  local chunk, problem = loadstring(code)
  local ok, value = false, problem
  if chunk then
    ok, value = pcall(chunk)
  end
  if ok and value == nil then
    value = vim.NIL
  end
  socket:write(vim.json.encode({ id, ok and value or vim.NIL, not ok and tostring(value) or vim.NIL }) .. "\n")
end

socket:connect("127.0.0.1", tonumber(vim.env.HEGAO_TEST_PORT), function()
  socket:read_start(function(_, data)
    if not data then
      return
    end
    rest = rest .. data
    for line in rest:gmatch("([^\n]*)\n") do
      vim.schedule(function()
        answer(line)
      end)
    end
    rest = rest:match("[^\n]*$")
  end)
end)
