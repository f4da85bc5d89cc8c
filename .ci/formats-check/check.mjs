// What machines are told, as the checkers of each format see it: Microsoft's SARIF validator and schema, GitHub's own encoder of
// workflow commands, and what GitLab documents.
//
//   node check.mjs SAMKLANG GOLDENS EXAMPLES MODULES
//
// SAMKLANG is the program, GOLDENS the folder of golden files, EXAMPLES the folder of the examples and MODULES where the checkers are
// installed.
import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, mkdtempSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import os from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const [samklang, goldens, examples, modules] = process.argv.slice(2).map(each => path.resolve(each));
const require = createRequire(path.join(modules, 'package.json'));
const Ajv = require('ajv/dist/2020.js').default;
const addFormats = require('ajv-formats').default;
const core = require('@actions/core');
const multitool = require('@microsoft/sarif-multitool');
const work = mkdtempSync(path.join(os.tmpdir(), 'samklang-formats-'));
const failures = [];

function expect(what, holds, actual) {
  if (!holds) failures.push(`${what}\n    ${JSON.stringify(actual)}`);
}

/** Advice that we do not follow, by the validator's rule, and why. */
const DECLINED = {
  SARIF2002: 'messages have their text, for readers that look up no ids',
  SARIF2003: 'what is judged may lie in no repository',
  SARIF2005: 'the program has no page on the web',
  SARIF2006: 'a schema on the web is not asked for',
  SARIF2009: 'rules are called by names that tell the problem',
  SARIF2010: 'plans hold names of persons, and are not copied',
  SARIF2011: 'the same',
  SARIF2012: 'the help of a rule stands in the file itself',
  SARIF2013: 'plans are not copied',
};

/** The outputs of the program for what users hand in, beside the golden files, which its tests hold it to. */
function outputs() {
  const files = {sarif: [], github: [], gitlab: []};
  for (const format of Object.keys(files)) {
    const folder = path.join(goldens, format);
    files[format].push(...readdirSync(folder).map(each => path.join(folder, each)));
  }
  const submissions = ['incomplete-plan', 'sound-plan', 'excel-workbook/incomplete-plan', 'committees', 'plain-list'];
  for (const submission of submissions) {
    for (const language of ['sv', 'en']) {
      const name = path.join(work, `${submission.replace('/', '-')}.${language}`);
      const written = Object.keys(files).flatMap(format => {
        files[format].push(`${name}.${format}`);
        return ['--output', `${format}=${name}.${format}`];
      });
      spawnSync(samklang, ['check', path.join(examples, submission, 'input'), '--as-of', '2016-06-30', '--lang', language, ...written]);
    }
  }
  return files;
}

/** The validator exits with 0 whatever it finds: what it wrote is what counts. */
function validated(files) {
  chmodSync(multitool, 0o755);
  const report = path.join(work, 'validated.json');
  execFileSync(multitool, ['validate', ...files, '--level', 'Error;Warning;Note', '--output', report, '--log', 'ForceOverwrite'],
      {env: {...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1'}, stdio: 'ignore'});
  const [run] = JSON.parse(readFileSync(report, 'utf8')).runs;
  expect('the validator itself succeeds', run.invocations.every(each => each.executionSuccessful), run.invocations);
  return run.results.map(result => ({
    rule: result.ruleId,
    level: result.level ?? 'warning',
    file: fileURLToPath(result.locations[0].physicalLocation.artifactLocation.uri),
    where: result.message.arguments?.[0] ?? '',
  }));
}

/** A cell has no line: those who cannot do without one are told the workbook and, in words, the cell. */
function isCell({rule, file, where}) {
  const indexes = /^runs\[0\]\.results\[(\d+)\]\.locations\[0\]\.physicalLocation$/.exec(where);
  if (rule !== 'SARIF2017' || !indexes) return false;
  const [location] = JSON.parse(readFileSync(file, 'utf8')).runs[0].results[indexes[1]].locations;
  return location.logicalLocations?.[0].kind === 'cell';
}

function checkSarif(files) {
  const broken = path.join(work, 'broken.sarif');
  const sound = JSON.parse(readFileSync(files[0], 'utf8'));
  sound.runs[0].results = [{ruleId: 'owner-missing', ruleIndex: 9999, message: {text: ''}, locations: [
    {physicalLocation: {artifactLocation: {uri: 'a b.yaml'}, region: {startLine: 0}}}]}];
  writeFileSync(broken, JSON.stringify(sound));
  const remarks = validated([...files, broken]);
  expect('the validator sees a broken file', remarks.some(each => each.file === broken && each.level === 'error'), remarks.length);
  for (const file of files) {
    expect(`the validator reads ${file}`, remarks.some(each => each.file === file && each.rule === 'SARIF2003'), files);
  }
  const unexpected = remarks.filter(each => each.file !== broken && !DECLINED[each.rule] && !isCell(each));
  expect('the validator finds nothing else in SARIF', unexpected.length === 0, unexpected.slice(0, 10));

  const ajv = new Ajv({strict: false, allErrors: true});
  addFormats(ajv);
  const schema = ajv.compile(JSON.parse(readFileSync(path.join(path.dirname(multitool), 'sarif-2.1.0.json'), 'utf8')));
  expect('the schema sees a broken file', !schema(sound), []);
  for (const file of files) {
    expect(`${file} follows the schema of SARIF`, schema(JSON.parse(readFileSync(file, 'utf8'))), schema.errors);
  }
}

/** A command as the runner takes it apart: its kind, its properties and its message. */
function parsed(line) {
  const command = /^::(\w+) ([^]*?)::([^]*)$/.exec(line);
  if (!command) return null;
  const data = text => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const property = text => data(text).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  const properties = command[2].split(',').map(each => [each.slice(0, each.indexOf('=')), property(each.slice(each.indexOf('=') + 1))]);
  return {kind: command[1], properties: Object.fromEntries(properties), message: data(command[3]).replaceAll('%25', '%')};
}

/** The same command by GitHub's own encoder. */
function encoded({kind, properties: {title, file, line, endLine, col, endColumn}, message}) {
  const written = [];
  const write = process.stdout.write;
  process.stdout.write = text => written.push(text);
  core[kind](message, {title, file, startLine: line, endLine, startColumn: col, endColumn});
  process.stdout.write = write;
  return written.join('').trimEnd();
}

const sorted = line => {
  const end = line.indexOf('::', 2);
  return [line.slice(2, line.indexOf(' ')), ...line.slice(line.indexOf(' ') + 1, end).split(',').sort(), line.slice(end)].join('\n');
};

function checkGithub(files) {
  let commands = 0;
  for (const file of files) {
    for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
      const command = parsed(line);
      expect(`${file}: a command with a message`, command?.message.length > 0, line);
      expect(`${file}: as GitHub writes it`, command && sorted(encoded(command)) === sorted(line), line);
      commands++;
    }
  }
  return commands;
}

function checkGitlab(files) {
  const schema = new Ajv({allErrors: true}).compile(JSON.parse(readFileSync(new URL('gitlab.schema.json', import.meta.url), 'utf8')));
  expect('the schema sees a line 0', !schema([{description: 'a', check_name: 'a', fingerprint: 'a', severity: 'info', location: {path: 'a',
    lines: {begin: 0}}}]), []);
  for (const file of files) {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    expect(`${file} is as GitLab takes it`, schema(report), schema.errors);
    expect(`${file}: no fingerprint twice`, new Set(report.map(each => each.fingerprint)).size === report.length, []);
  }
}

const files = outputs();
checkSarif(files.sarif);
const commands = checkGithub(files.github);
checkGitlab(files.gitlab);
if (failures.length > 0) {
  console.error(`Machines are told something that they do not take:\n  ${failures.join('\n  ')}`);
  process.exit(1);
}
console.log(`${files.sarif.length} SARIF files, ${commands} commands for GitHub and ${files.gitlab.length} reports for GitLab: all accepted.`);
