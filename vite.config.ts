/**
 * Builds the three doors of the web app: the portal (`/`), the desk (`/desk`) and the wall (`/wall`), each its own page
 * with its own first load. What belongs to antd is kept in a chunk that the portal never asks for.
 */
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** In development every page below /desk and /wall is answered with the page of that door, as the server does. */
function doors(): Plugin {
  return {
    name: 'doors',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
        const door = /^\/(desk|wall)(\/|\?|$)/.exec(request.url ?? '')?.[1]
        if (isPage && door !== undefined) request.url = `/${door}.html`
        next()
      })
    },
  }
}

const api = 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [react(), doors()],
  publicDir: false,
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    sourcemap: false,
    manifest: true,
    modulePreload: { polyfill: false },
    // Nothing is inlined, so that the content security policy needs no exception for data addresses of scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { portal: 'index.html', desk: 'desk.html', wall: 'wall.html' },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
            { name: 'router', test: /node_modules[\\/]@tanstack[\\/]/, priority: 20 },
            {
              name: 'antd',
              test: /node_modules[\\/](antd|@ant-design|@rc-component|dayjs)[\\/]/,
              priority: 10,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
})
