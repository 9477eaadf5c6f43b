import { defineConfig } from 'vitest/config'
import { labels } from './build/labels.ts'
import { atlas } from './build/atlas.ts'

// ISNAD_WEB_DIST: where cmake wants the built files. ISNAD_SERVER: the server that `npm run dev` passes /api on to.
export default defineConfig({
  plugins: [labels(), atlas()],
  build: {
    outDir: process.env.ISNAD_WEB_DIST ?? 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: { include: ['test/*.test.ts'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/api': process.env.ISNAD_SERVER ?? 'http://127.0.0.1:8080' } },
})
