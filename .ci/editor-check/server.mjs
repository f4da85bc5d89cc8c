// A client of yaml-language-server over its standard streams: as much of the Language Server Protocol as the check needs.
import {spawn} from 'node:child_process';
import {createRequire} from 'node:module';
import path from 'node:path';

const PATIENCE = 60_000;
const SETTINGS = {yaml: {validate: true, hover: true, completion: true, schemaStore: {enable: false}}};

export class Server {
  #process;
  #pending = new Map();
  #diagnostics = new Map();
  #lastId = 0;
  #unread = Buffer.alloc(0);

  /** Starts the server that is installed beside the given folder's package.json. */
  static async start(folder) {
    const manifest = createRequire(path.join(folder, 'package.json')).resolve('yaml-language-server/package.json');
    const server = new Server(path.join(path.dirname(manifest), 'bin', 'yaml-language-server'));
    await server.request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: {
          hover: {contentFormat: ['markdown']},
          completion: {completionItem: {snippetSupport: true, documentationFormat: ['markdown']}},
          publishDiagnostics: {},
        },
        workspace: {configuration: true},
      },
    });
    server.notify('initialized', {});
    server.notify('workspace/didChangeConfiguration', {settings: SETTINGS});
    return server;
  }

  constructor(program) {
    this.#process = spawn(process.execPath, [program, '--stdio'], {stdio: ['pipe', 'pipe', 'inherit']});
    this.#process.stdout.on('data', bytes => this.#read(bytes));
  }

  /** Opens a document and waits for what the server has to say of it. */
  async open(uri, text) {
    const told = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no diagnostics for ${uri}`)), PATIENCE);
      this.#diagnostics.set(uri, diagnostics => {
        clearTimeout(late);
        resolve(diagnostics);
      });
    });
    this.notify('textDocument/didOpen', {textDocument: {uri, languageId: 'yaml', version: 1, text}});
    return told;
  }

  request(method, params) {
    const id = ++this.#lastId;
    const answered = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${method}`)), PATIENCE);
      this.#pending.set(id, message => {
        clearTimeout(late);
        message.error ? reject(new Error(`${method}: ${message.error.message}`)) : resolve(message.result);
      });
    });
    this.#send({id, method, params});
    return answered;
  }

  notify(method, params) {
    this.#send({method, params});
  }

  async stop() {
    await this.request('shutdown', null);
    this.notify('exit', null);
  }

  #send(message) {
    const bytes = Buffer.from(JSON.stringify({jsonrpc: '2.0', ...message}));
    this.#process.stdin.write(`Content-Length: ${bytes.length}\r\n\r\n`);
    this.#process.stdin.write(bytes);
  }

  #read(bytes) {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (;;) {
      const end = this.#unread.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#unread.toString('ascii', 0, end))[1]);
      if (this.#unread.length < end + 4 + length) return;
      const message = JSON.parse(this.#unread.toString('utf8', end + 4, end + 4 + length));
      this.#unread = this.#unread.subarray(end + 4 + length);
      this.#take(message);
    }
  }

  #take(message) {
    if (message.method === 'textDocument/publishDiagnostics') {
      this.#diagnostics.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method === 'workspace/configuration') {
      this.#send({id: message.id, result: message.params.items.map(item => SETTINGS[item.section] ?? {})});
    } else if (message.method && message.id !== undefined) {
      this.#send({id: message.id, result: null});
    } else if (message.id !== undefined) {
      this.#pending.get(message.id)?.(message);
      this.#pending.delete(message.id);
    }
  }
}
