/** Builds the console into dist/web/console; everything it needs is in the bundle. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: '../../dist/web/console',
    emptyOutDir: true,
    // Charts alone pass the default warning; they load with the page that shows them.
    chunkSizeWarningLimit: 1200,
  },
  // `npx vite -c src/console/vite.config.ts` next to a running server.
  server: { proxy: { '/v1': 'http://127.0.0.1:3000', '/socket.io': { target: 'http://127.0.0.1:3000', ws: true } } },
});
