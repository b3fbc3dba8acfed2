import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * One page per entry. `gallery.html` is left out on purpose: it shows every component with
 * invented people and is for developers and for `tools/screens.mjs`, so it is never shipped.
 */
export default defineConfig(({ mode }) => ({
  base: '/',
  plugins: [react()],
  build: {
    outDir: mode === 'gallery' ? 'dist-gallery' : 'dist',
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    assetsInlineLimit: 0,
    rollupOptions: {
      input:
        mode === 'gallery'
          ? { gallery: page('./gallery.html') }
          : {
              class: page('./class.html'),
              index: page('./index.html'),
              join: page('./join.html'),
              console: page('./console/index.html'),
            },
    },
  },
  server: { proxy: { '/console/api': 'http://127.0.0.1:8080', '/socket': 'ws://127.0.0.1:8080' } },
}));
