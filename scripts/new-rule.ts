/** `npm run new-rule -- my-rule`: makes a rule from the template and registers it. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const root = new URL('../../', import.meta.url)
const [id = ''] = process.argv.slice(2)
const file = new URL(`rules/${id}.ts`, root)
if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id)) {
  console.error('Ge regeln ett namn med små bokstäver a–z och bindestreck: npm run new-rule -- lang-rubrik')
  process.exitCode = 2
} else if (existsSync(file)) {
  console.error(`Regeln ${id} finns redan: ${fileURLToPath(file)}`)
  process.exitCode = 2
} else {
  const template = readFileSync(new URL('rules/_template.ts', root), 'utf8')
  writeFileSync(file, template.replaceAll('regelns-namn', id))
  console.log(`Skrev rules/${id}.ts. Fyll i texter och exempel. Kör sedan npm run generate och npm test.`)
}
