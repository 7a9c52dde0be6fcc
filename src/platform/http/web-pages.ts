/** The built web app: files with a hash in their name for ever, and the page of the door that an address belongs to. */
import path from 'node:path'
import { fastifyStatic } from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Nothing from outside, no script in the page itself; the component library writes its styles inline. */
const CONTENT_SECURITY_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** The page that answers for an address: the workbench, the wall, or the portal. */
function pageFor(url: string): string {
  const first = url.split(/[/?#]/)[1]
  return first === 'desk' || first === 'wall' ? `${first}.html` : 'index.html'
}

/** Serves the folder of the built web app. */
export async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: false,
    decorateReply: true,
  })
}

/** Whether a request that no route answers asks for a page. */
export function asksForPage(request: FastifyRequest): boolean {
  return request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')
}

/** Sends the page of the door. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, folder: string): FastifyReply {
  return reply
    .header('content-security-policy', CONTENT_SECURITY_POLICY)
    .header('cache-control', 'no-cache')
    .sendFile(pageFor(request.url), folder)
}
