import { createServer, type Socket } from 'node:net';

/**
 * Answers every POST with `{}` and every GET with what it has counted since the last GET. HTTP/1.1 with content-length by hand:
 * a real server costs as much as the clients that are measured, and would hide their differences.
 */
const HEAD_END = Buffer.from('\r\n\r\n');
const DONE = answer('{}');

export interface Counts {
  readonly requests: number;
  /** Open at the same time, at most, of those that have sent a POST: whoever only counts does not count. */
  readonly connections: number;
}

let requests = 0;
let mostConnections = 0;
const posting = new Set<Socket>();

const server = createServer({ noDelay: true }, (socket) => {
  let pending: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = serve(socket, pending.length === 0 ? chunk : Buffer.concat([pending, chunk]));
  });
  socket.on('close', () => posting.delete(socket));
  socket.on('error', () => {
    socket.destroy();
  });
});

/** Answers the requests that are complete; gives the bytes of the one that is not. */
function serve(socket: Socket, bytes: Buffer): Buffer {
  let rest = bytes;
  for (;;) {
    const headEnd = rest.indexOf(HEAD_END);
    if (headEnd === -1) return rest;
    const head = rest.toString('latin1', 0, headEnd);
    const end = headEnd + HEAD_END.length + Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    if (rest.length < end) return rest;
    rest = rest.subarray(end);
    if (head.startsWith('GET')) {
      socket.write(counted());
      continue;
    }
    requests += 1;
    posting.add(socket);
    mostConnections = Math.max(mostConnections, posting.size);
    socket.write(DONE);
  }
}

function counted(): Buffer {
  const counts: Counts = { requests, connections: mostConnections };
  requests = 0;
  mostConnections = posting.size;
  return answer(JSON.stringify(counts));
}

function answer(json: string): Buffer {
  return Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${json.length}\r\n\r\n${json}`);
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : address);
});
