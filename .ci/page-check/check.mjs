// Pages as a browser shows them: nothing that WCAG 2.1 AA forbids, by axe, on a desk and on a phone, light, dark and on paper, and
// nothing asked of the network.
//
//   node check.mjs CHROMIUM MODULES PAGE... [--pictures FOLDER]
//
// CHROMIUM is the browser, MODULES where axe-core and playwright-core are installed.
import {createRequire} from 'node:module';
import {mkdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

const [browserPath, modules, ...rest] = process.argv.slice(2);
const asked = rest.indexOf('--pictures');
const pictures = asked < 0 ? null : rest[asked + 1];
const pages = (asked < 0 ? rest : rest.slice(0, asked)).map(each => path.resolve(each));
const require = createRequire(path.join(path.resolve(modules), 'node_modules', 'anchor.js'));
const {chromium} = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
const VIEWS = [
  {name: 'desk-light', width: 1280, colorScheme: 'light'},
  {name: 'desk-dark', width: 1280, colorScheme: 'dark'},
  {name: 'phone-light', width: 320, colorScheme: 'light'},
  {name: 'phone-dark', width: 320, colorScheme: 'dark'},
  {name: 'paper', width: 794, colorScheme: 'light', media: 'print'},
];
const failures = [];

function expect(what, holds, actual) {
  if (!holds) failures.push(`${what}\n    ${JSON.stringify(actual)}`);
}

async function look(browser, file, view) {
  const about = `${path.basename(file)}, ${view.name}`;
  const context = await browser.newContext({viewport: {width: view.width, height: 900}, colorScheme: view.colorScheme});
  const page = await context.newPage();
  const requests = [];
  const told = [];
  page.on('request', request => requests.push(request.url()));
  page.on('console', message => told.push(message.text()));
  page.on('dialog', dialog => {
    told.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  const address = pathToFileURL(file).href;
  const started = Date.now();
  await page.goto(address);
  await page.emulateMedia({media: view.media ?? 'screen', colorScheme: view.colorScheme});
  const seconds = (Date.now() - started) / 1000;
  expect(`${about}: opens within 5 s`, seconds < 5, seconds);
  expect(`${about}: asks for nothing but itself`, requests.length === 1 && requests[0] === address, requests);
  expect(`${about}: the browser has nothing to complain about`, told.length === 0, told);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(`${about}: nothing is cut off at the side`, wide <= 0, wide);
  const found = await page.evaluate(() => ({
    foreign: document.querySelectorAll('script, iframe, object, embed, img, form, base, [onerror], [onclick], [onload]').length,
    styled: getComputedStyle(document.querySelector('h1')).borderLeftStyle,
    policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '',
    links: [...document.querySelectorAll('a')].filter(each => !each.getAttribute('href')?.startsWith('#')).length,
  }));
  expect(`${about}: no title becomes an element`, found.foreign === 0 && found.links === 0, found);
  expect(`${about}: the policy allows the style and nothing else`,
      found.styled === 'solid' && found.policy.startsWith("default-src 'none'; style-src 'sha256-"), found);
  if (pictures) {
    mkdirSync(pictures, {recursive: true});
    await page.screenshot({path: path.join(pictures, `${path.basename(file, '.html')}-${view.name}.png`), fullPage: true});
  }
  // A page of thousands is built like one of dozens, and keeps axe busy for minutes.
  if (statSync(file).size < 1_000_000) {
    const {violations, passes} = await audit(context, page);
    expect(`${about}: axe finds nothing`, violations.length === 0, violations);
    expect(`${about}: axe looked at something`, passes > 10, passes);
  }
  await context.close();
}

/** The page's own policy forbids scripts; the browser's own hand is not bound by it. */
async function audit(context, page) {
  const session = await context.newCDPSession(page);
  const run = async expression => {
    const {result, exceptionDetails} = await session.send('Runtime.evaluate', {expression, awaitPromise: true, returnByValue: true});
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await run(`${axe}; 0`);
  // What is not in view is not laid out, and while it is scrolled to, axe takes one part to lie on another.
  await run("document.querySelectorAll('.subject').forEach(each => { each.style.contentVisibility = 'visible'; }); 0");
  return run(`axe.run(document, {runOnly: ${JSON.stringify(WCAG)}}).then(found => ({
    passes: found.passes.length,
    violations: found.violations.map(each => ({
      id: each.id, help: each.help, nodes: each.nodes.slice(0, 3).map(node => [node.html.slice(0, 200), node.failureSummary])})),
  }))`);
}

const browser = await chromium.launch({executablePath: browserPath, args: ['--no-sandbox']});
for (const file of pages) {
  for (const view of VIEWS) await look(browser, file, view);
}
await browser.close();
if (failures.length > 0) {
  console.error(`The pages are not as they should be:\n  ${failures.join('\n  ')}`);
  process.exit(1);
}
console.log(`${pages.length} pages in a browser, each in ${VIEWS.length} ways: nothing found.`);
