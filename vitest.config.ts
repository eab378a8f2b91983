import {defineConfig} from 'vitest/config'

const json = process.env.KLARSPRAK_TEST_JSON

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    // No test changes what modules share, so one load of the program serves them all.
    isolate: false,
    globalSetup: 'test/support/build-once.ts',
    // The program is tested as it is built.
    server: {deps: {external: [/\/dist\/bundle\//]}},
    reporters: json ? ['default', 'json'] : ['default'],
    ...(json && {outputFile: {json}})
  }
})
