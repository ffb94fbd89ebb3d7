// Bundles the program into dist/: one small entry and a chunk for each lazy part, so that
// `kam --version` reads a few kilobytes and heavy packages load only when a command asks for them.
import { readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const root = new URL('..', import.meta.url).pathname;

// js-yaml loads a parser of JavaScript for functions inside YAML, which no file of a portfolio may hold.
const withoutEsprima = {
  name: 'without-esprima',
  setup: ({ onLoad }) =>
    onLoad({ filter: /js-yaml[/\\]lib[/\\]js-yaml[/\\]type[/\\]js[/\\]function\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace("_require('esprima')", 'undefined'),
    })),
};

await rm(new URL('../dist', import.meta.url), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/cli/main.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  define: { KAM_VERSION: JSON.stringify(version) },
  // Optional packages, found beside kam where somebody installed them.
  external: ['@duckdb/node-api', '@e965/xlsx'],
  // Some packages inside the bundle are CommonJS: they call require('fs') and read __filename.
  banner: {
    js: [
      "import{createRequire as __kamRequire}from'node:module';",
      "import{fileURLToPath as __kamPath}from'node:url';",
      'const require=__kamRequire(import.meta.url),__filename=__kamPath(import.meta.url);',
    ].join(''),
  },
  plugins: [withoutEsprima],
  logLevel: 'warning',
});
