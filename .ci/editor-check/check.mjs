// The schema of a submission as an editor uses it: yaml-language-server completes, explains and flags with what `samklang schema` prints.
//
//   node check.mjs SAMKLANG SCHEMA-FOLDER EXAMPLES MODULES
//
// SAMKLANG is the program, SCHEMA-FOLDER where its schemas are put, EXAMPLES the folder of the examples and MODULES where the
// server is installed.
import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync, existsSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {Server} from './server.mjs';

const [samklang, schemas, examples, modules] = process.argv.slice(2).map(each => path.resolve(each));
const failures = [];
let documents = 0;
const server = await Server.start(modules);

/** Opens a text that says on its first line which schema it follows. */
async function open(schema, text) {
  const uri = pathToFileURL(path.join(schemas, `document-${++documents}.yaml`)).href;
  const diagnostics = await server.open(uri, `# yaml-language-server: $schema=${pathToFileURL(schema).href}\n${text}`);
  // The modeline is line 0, so that a line of the text has its own number.
  return {uri, flagged: diagnostics.map(each => `${each.range.start.line}: ${each.message}`)};
}

async function labels(uri, line, character) {
  const {items} = await server.request('textDocument/completion', {textDocument: {uri}, position: {line, character}});
  return items.map(each => each.label);
}

async function hover(uri, line, character) {
  const found = await server.request('textDocument/hover', {textDocument: {uri}, position: {line, character}});
  return found?.contents.value ?? '';
}

function expect(what, holds, actual) {
  if (!holds) failures.push(`${what}\n    ${JSON.stringify(actual)}`);
}

function schemaOf(language, strategy) {
  const file = path.join(schemas, `${strategy}.${language}.json`);
  if (!existsSync(file)) {
    writeFileSync(file, execFileSync(samklang, ['schema', '--lang', language, '--strategy', strategy]));
  }
  return file;
}

async function completesAndExplains() {
  const text = [
    'handlingsplan:',
    '  id: UN-2016',
    'aktiviteter:',
    '  - id: UN-01',
    '    owner: Utbildningsförvaltningen',
    '    ',
    '    prioriterat område: ',
    '    arbetssätt:',
    '      - ',
    '',
  ].join('\n');
  const swedish = await open(schemaOf('sv', 'ronneby-2016-2017'), text);
  expect('an unfinished document is not flagged', swedish.flagged.length === 0, swedish.flagged);
  const keys = await labels(swedish.uri, 6, 4);
  for (const key of ['utförare', 'startdatum', 'KF:s prioriterade mål', 'Europa 2020']) {
    expect(`the key ${key} is proposed`, keys.includes(key), keys);
  }
  expect('English keys are not proposed in Swedish', !keys.includes('executor') && !keys.includes('municipal-goal'), keys);
  const areas = await labels(swedish.uri, 7, 24);
  expect('areas are proposed', areas.includes('Unga på väg') && areas.length === 5, areas);
  const methods = await labels(swedish.uri, 9, 8);
  expect('methods are proposed in a list', methods.includes('vänortssamarbete'), methods);
  const told = await hover(swedish.uri, 5, 6);
  expect('a field is explained in both languages', /Den enda förvaltning.*The one administration/s.test(told), told);

  const english = await open(schemaOf('en', 'ronneby-2016-2017'), text);
  const englishKeys = await labels(english.uri, 6, 4);
  expect('English keys are proposed', englishKeys.includes('executor') && !englishKeys.includes('utförare'), englishKeys);
  const englishTold = await hover(english.uri, 5, 6);
  expect('English comes first', /The one administration.*Den enda förvaltning/s.test(englishTold), englishTold);
}

async function flags() {
  const text = [
    'plan:',
    '  id: UN-2016',
    '  goals:',
    '    - bidrar till: [{mål: Världsfred, hur: Genom möten}]',
    'aktiviteter:',
    '  - ID: UN-01',
    '    ägre: Utbildningsförvaltningen',
    '    Kommentar: läses inte',
    '    STARTDATUM: snart',
    '    slut: löpande',
    '    KF_mål: [EN BRA-SKOLA, En bra skolaa]',
    '    förankring: Rektor',
    '',
  ].join('\n');
  const {flagged} = await open(schemaOf('sv', 'ronneby-2016-2017'), text);
  const lines = flagged.map(each => Number.parseInt(each, 10)).sort((a, b) => a - b);
  expect('faults are flagged where they stand, nothing else is', lines.join() === '4,7,9,11,12', flagged);
  expect('an unknown key is named', flagged.some(each => each.startsWith('7: ') && each.includes('ägre')), flagged);
  expect('a list of names is told', flagged.some(each => each.startsWith('11: ') && each.includes('En bra skola')), flagged);
  expect('a date is shown', flagged.some(each => each.startsWith('9: ') && each.includes('2016-01-31')), flagged);
}

/** What the check finds no unknown name in has nothing flagged, whatever else is wrong with it. */
async function leavesExamplesAlone() {
  const files = readdirSync(examples, {recursive: true}).filter(each => /[\\/]input[\\/][^\\/]*\.yaml$/.test(each)).sort();
  let sound = 0;
  for (const each of files) {
    const file = path.join(examples, each);
    const options = path.join(path.dirname(file), '..', 'options.txt');
    const given = existsSync(options) ? readFileSync(options, 'utf8').split(/\r?\n/) : [];
    const strategy = given.includes('--strategy') ? given[given.indexOf('--strategy') + 1] : 'ronneby-2016-2017';
    const expected = readFileSync(path.join(path.dirname(file), '..', 'expected.txt'), 'utf8');
    const known = !/(?:field|mapping|method|beneficiary|contribution)-unknown|value-invalid|date-unclear/.test(
        expected.split('\n').filter(line => line.includes(path.basename(file))).join('\n'));
    const {flagged} = await open(schemaOf('sv', strategy), readFileSync(file, 'utf8'));
    expect(`${each} is ${known ? 'not flagged' : 'flagged'}`, (flagged.length === 0) === known, flagged);
    sound += known ? 1 : 0;
  }
  expect('there are examples of both kinds', sound > 3 && sound < files.length, files);
}

await completesAndExplains();
await flags();
await leavesExamplesAlone();
await server.stop();
if (failures.length > 0) {
  console.error(`The editor does not do as it should:\n  ${failures.join('\n  ')}`);
  process.exit(1);
}
console.log(`${documents} documents in an editor: completed, explained and flagged as they should be.`);
