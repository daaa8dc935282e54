#!/usr/bin/env node
import { extname } from 'node:path'
import { keepCompiled } from './keep-compiled.ts'

keepCompiled()
const { main } = await import('./main.ts')
// The threads' entry is bundled beside this one, and lies beside it in the sources.
await main(new URL(`./cli-worker${extname(import.meta.filename)}`, import.meta.url))
