/** Serves one actor, from memory. A process of its own, so that whoever asks is measured alone. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const body = Buffer.from(JSON.stringify({ id: 1, first_name: 'Anna', last_name: 'Example', gender: 'f' }))

const server = createServer((request, response) => {
  request.resume()
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.byteLength,
    etag: 'W/"1"',
    'x-request-id': 'e0f1c2d3-0000-4000-8000-000000000000',
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
process.on('disconnect', () => process.exit())
