// Speed and F1 of EntityKit and of libraries for Node.js on the same texts, as one Markdown table.
//
//   npm install
//   node peers.mjs --entitykit "dotnet ../../src/EntityKit.Cli/bin/Release/net10.0/EntityKit.Cli.dll"
//                  --speed "dotnet ../EntityKit.Benchmarks/bin/Release/net10.0/EntityKit.Benchmarks.dll"  GOLD...
//
// GOLD is CoNLL (token first, BIO tag last, .gz too: flat PER, ORG, LOC) or JSON Lines (text with people, organizations,
// places). A span counts when its type and both borders are right. Peers get what is to their good: titles before a
// person's name, possessives and marks at a span's borders are taken off, since their conventions keep them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import compromise from 'compromise';
import winkNLP from 'wink-nlp';
import winkModel from 'wink-eng-lite-web-model';

const types = ['PER', 'ORG', 'LOC'];
const options = { gold: [] };
for (let i = 2; i < process.argv.length; i++) {
  const name = process.argv[i];
  if (name === '--entitykit' || name === '--speed') options[name.slice(2)] = process.argv[++i].split(' ');
  else options.gold.push(name);
}

const wink = winkNLP(winkModel);
const scratch = mkdtempSync(join(tmpdir(), 'peers-'));
const run = (command, ...more) => execFileSync(command[0], [...command.slice(1), ...more], { maxBuffer: 1 << 30, encoding: 'utf8' });

/** A file as documents: { text, spans: ["start end type"], sentences: [[token]] for CoNLL }. */
function read(path) {
  const bytes = readFileSync(path);
  const content = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return path.replace('.gz', '').endsWith('.jsonl') ? content.split('\n').filter(Boolean).map(passage) : [tokens(content)];
}

function passage(line) {
  const record = JSON.parse(line);
  const spans = [['people', 'PER'], ['organizations', 'ORG'], ['places', 'LOC']].flatMap(([list, type]) => (record[list] ?? []).map((m) => `${m.start} ${m.end} ${type}`));
  return { text: record.text, spans };
}

function tokens(content) {
  let text = '', spans = [], open = null;
  const close = () => { if (open) spans.push(`${open.start} ${open.end} ${open.type}`); open = null; };
  for (const line of content.split('\n')) {
    const columns = line.trim().split(/\s+/);
    if (!line.trim() || columns[0] === '-DOCSTART-') {
      close();
      text = text.trimEnd() + '\n\n';
      continue;
    }
    const [start, tag] = [text.length, columns.at(-1)];
    text += columns[0] + ' ';
    if (tag.startsWith('I-') && open?.type === tag.slice(2)) { open.end = text.length - 1; continue; }
    close();
    if (types.includes(tag.slice(2))) open = { start, end: text.length - 1, type: tag.slice(2) };
  }
  close();
  return { text, spans, conll: content };
}

/** F1 of each type and of all, exact spans. */
function score(gold, found) {
  const count = (type) => {
    let right = 0, expected = 0, given = 0;
    gold.forEach((spans, i) => {
      const own = new Set(spans.filter((s) => type === null || s.endsWith(type)));
      const other = new Set(found[i].filter((s) => type === null || s.endsWith(type)));
      expected += own.size;
      given += other.size;
      for (const span of other) right += own.has(span) ? 1 : 0;
    });
    return expected + given === 0 ? 0 : (2 * right) / (expected + given);
  };
  return [...types, null].map(count);
}

function trim(text, start, end) {
  while (start < end && /[^\p{L}\p{N}]/u.test(text[start])) start++;
  for (;;) {
    const span = text.slice(start, end);
    const tail = /(['’]s?|[^\p{L}\p{N}.]|(?<!\b\p{L}|\b(?:Jr|Sr|Inc|Ltd|Co|Corp))\.)$/u.exec(span);
    if (!tail || start >= end) return [start, end];
    end -= tail[0].length;
  }
}

function withCompromise(text) {
  const doc = compromise(text);
  const isName = (term) => ['FirstName', 'LastName', 'MaleName', 'FemaleName'].some((tag) => term.tags.includes(tag));
  const spans = (view, type) => view.json({ offset: true }).flatMap(({ terms }) => {
    if (type === 'PER' && terms.some(isName)) terms = terms.slice(terms.findIndex(isName)); // "Spokesperson", "Minister"
    if (type === 'PER' && terms.every((term) => term.tags.includes('Honorific'))) return [];
    const [first, last] = [terms[0].offset, terms.at(-1).offset];
    return `${trim(text, first.start, last.start + last.length).join(' ')} ${type}`;
  });
  return [...spans(doc.people(), 'PER'), ...spans(doc.organizations(), 'ORG'), ...spans(doc.places(), 'LOC')];
}

function withEntityKit(path, documents) {
  if (documents[0].conll !== undefined) {
    const file = join(scratch, 'gold.conll');
    writeFileSync(file, documents[0].conll);
    return [tokens(run(options.entitykit, 'tag', file)).spans];
  }
  const file = join(scratch, 'gold.jsonl');
  writeFileSync(file, documents.map((d, i) => JSON.stringify({ id: String(i), text: d.text })).join('\n'));
  return run(options.entitykit, 'extract', '--quiet', '--format', 'jsonl', file).split('\n').filter(Boolean).map((line) => {
    const result = JSON.parse(line);
    return [['people', 'PER'], ['organizations', 'ORG'], ['places', 'LOC']].flatMap(([list, type]) => result[list].flatMap((e) => e.mentions.map((m) => `${m.start} ${m.end} ${type}`)));
  });
}

/** Megabytes of UTF-8 a second of processor time, best of several runs after a warm-up. */
function speed(texts, work) {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  let best = Infinity;
  for (let i = 0; i < 6; i++) {
    const before = process.cpuUsage();
    texts.forEach(work);
    const used = process.cpuUsage(before);
    best = Math.min(best, used.user + used.system);
  }
  return bytes / best;
}

const files = options.gold.map((path) => ({ name: basename(path).replace('.gz', ''), documents: read(path), path }));
const texts = files.flatMap((file) => file.documents.flatMap((d) => d.text.split(/\n\n+/)).filter(Boolean));
const rows = [];
if (options.entitykit) {
  writeFileSync(join(scratch, 'all.json'), JSON.stringify(texts));
  const measured = options.speed ? Number(run(options.speed, '--texts', join(scratch, 'all.json')).match(/([\d.]+) MB\/s/)[1]) : NaN;
  rows.push(['EntityKit, people, titles, organizations, places, resolutions, links', measured, files.map((f) => score(f.documents.map((d) => d.spans), withEntityKit(f.path, f.documents)))]);
}

rows.push([`compromise ${compromise.version}, people, organizations, places`, speed(texts, withCompromise), files.map((f) => score(f.documents.map((d) => d.spans), f.documents.map((d) => withCompromise(d.text))))]);
rows.push(['wink-nlp with eng-lite-web, sentences, tokens and parts of speech; it knows no people, organizations or places', speed(texts, (text) => wink.readDoc(text).tokens().out(wink.its.pos)), null]);

console.log(`${cpus()[0].model}, Node.js ${process.version}, ${texts.length} paragraphs\n`);
console.log(`| library | MB/s | ${files.map((f) => `${f.name} PER/ORG/LOC, all`).join(' | ')} |`);
console.log(`|---|---|${files.map(() => '---|').join('')}`);
for (const [name, megabytes, scores] of rows) {
  const cells = scores?.map((s) => `${s.slice(0, 3).map((f) => f.toFixed(3)).join(' ')}, ${s[3].toFixed(3)}`) ?? files.map(() => '');
  console.log(`| ${name} | ${megabytes.toFixed(2)} | ${cells.join(' | ')} |`);
}
rmSync(scratch, { recursive: true });
