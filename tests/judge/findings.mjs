// Judges what judge.py wrote: `node findings.mjs build/judge FOLDER…`, each folder with the findings
// of one workspace in every format. Prints one line for each thing that is wrong.
//
// SARIF: the OASIS schema (in @microsoft/jest-sarif) by ajv. GitLab: our own schema by ajv. GitHub:
// read as the runner reads a line, and written again by @actions/core.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [judges, ...folders] = process.argv.slice(2);
const modules = join(resolve(judges), "node_modules");
const load = createRequire(join(modules, "from-here.js"));
const core = await import(pathToFileURL(join(modules, "@actions/core/lib/core.js")));

const Ajv4 = load("ajv-draft-04");
const Ajv = load("ajv/dist/2020").default;
const addFormats = load("ajv-formats").default;

const read = (...parts) => readFileSync(join(...parts), "utf8");
const valid = {
  // One of the schema's own patterns is none to Unicode's rules.
  sarif: addFormats(new Ajv4({ strict: false, allErrors: true, unicodeRegExp: false })).compile(
    JSON.parse(read(modules, "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")),
  ),
  gitlab: new Ajv({ allErrors: true }).compile(
    JSON.parse(readFileSync(new URL("schemas/gitlab-codequality.json", import.meta.url), "utf8")),
  ),
};

let wrong = 0;
const tell = (folder, words) => {
  wrong += 1;
  console.log(`${folder}: ${words}`);
};
// A file whose name is no text has another one in JSON: U+FFFD, as JSON must.
const named = (text) => (/\ufffd|%EF%BF%BD|%F[EF]|\\xf[ef]/.test(text) ? "no text" : text);
const same = (folder, what, ours, theirs) => {
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) {
    tell(folder, `${what}\n  ours:   ${JSON.stringify(ours)}\n  theirs: ${JSON.stringify(theirs)}`);
  }
};

// The runner, src/Runner.Common/ActionCommand.cs, TryParseV2: each replacement after the other, the
// percent sign last.
const undo = (text, codes) =>
  codes.reduce((all, [code, plain]) => all.replaceAll(code, plain), text);
const dataCodes = [["%0D", "\r"], ["%0A", "\n"], ["%25", "%"]];
const propertyCodes = [["%0D", "\r"], ["%0A", "\n"], ["%3A", ":"], ["%2C", ","], ["%25", "%"]];

function parseCommand(line) {
  const end = line.indexOf("::", 2);
  if (!line.startsWith("::") || end < 0) return null;
  const head = line.slice(2, end);
  const space = head.indexOf(" ");
  const properties = {};
  for (const part of head.slice(space + 1).split(",")) {
    const equals = part.indexOf("=");
    properties[part.slice(0, equals)] = undo(part.slice(equals + 1), propertyCodes);
  }
  return { name: head.slice(0, space), properties, data: undo(line.slice(end + 2), dataCodes) };
}

function writtenByCore({ name, properties, data }) {
  const write = process.stdout.write;
  let written = "";
  process.stdout.write = (text) => ((written += text), true);
  try {
    core[name](data, {
      title: properties.title,
      file: properties.file,
      startLine: properties.line,
      endLine: properties.endLine,
      startColumn: properties.col,
      endColumn: properties.endColumn,
    });
  } finally {
    process.stdout.write = write;
  }
  return written.replace(/\n$/, "");
}

// The order of properties is free.
const parts = (line) => {
  const end = line.indexOf("::", 2);
  const space = line.indexOf(" ");
  return [line.slice(0, space), line.slice(space + 1, end).split(",").sort(), line.slice(end)];
};

// What the program shows of characters that act on a terminal.
const visible = (text) =>
  text
    .replace(/[\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) =>
      "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"))
    .replace(/[\x00-\x1f\x7f]/g, (c) =>
      ({ "\t": "\\t", "\n": "\\n", "\r": "\\r" })[c] ??
      "\\x" + c.charCodeAt(0).toString(16).padStart(2, "0"));

function judgeGithub(folder, findings) {
  const lines = read(folder, "report.github").split("\n").slice(0, -2); // the count, the end
  const commands = lines.map(parseCommand);
  if (commands.includes(null)) return tell(folder, "github: a line is no command");
  commands.forEach((command, i) =>
    same(folder, "github: @actions/core escapes otherwise", parts(lines[i]), parts(writtenByCore(command))));
  const shown = commands.filter((command) => command.name !== "notice");
  const more = ["error", "warning"].some(
    (name) => shown.filter((command) => command.name === name).length > 10);
  if (more !== (shown.length < commands.length)) tell(folder, "github: told of more, or not told");
  same(folder, "github: other findings",
    shown.map(({ name, properties, data }) => {
      const code = properties.title.slice(0, 4);
      const head = `: ${name}[${code}]: `;
      const words = data.split("\n")[0];
      return [name, code, words.slice(words.indexOf(head) + head.length)];
    }),
    findings.map(({ code, severity, message }) => [severity, code, visible(message)]));
  shown.forEach(({ properties }, i) => {
    if (properties.line) same(folder, "github: another line", +properties.line, findings[i].line);
    if (properties.col) same(folder, "github: another column", +properties.col, findings[i].column);
  });
}

const unique = (values) => new Set(values).size === values.length;

function judgeGitlab(folder, findings) {
  const report = JSON.parse(read(folder, "report.gitlab"));
  if (!valid.gitlab(report)) tell(folder, `gitlab: ${JSON.stringify(valid.gitlab.errors)}`);
  if (!unique(report.map((one) => one.fingerprint))) tell(folder, "gitlab: fingerprints repeat");
  same(folder, "gitlab: other findings",
    report.map(({ check_name, fingerprint, location: { path, positions } }) =>
      [check_name, fingerprint, path, positions.begin.line, positions.begin.column]),
    findings.map(({ code, fingerprint, file, line, column }) =>
      [code, fingerprint, file, line, column]));
}

function judgeSarif(folder, findings) {
  const log = JSON.parse(read(folder, "report.sarif"));
  if (!valid.sarif(log)) tell(folder, `sarif: ${JSON.stringify(valid.sarif.errors)}`);
  const { results, tool, invocations } = log.runs[0];
  const rules = tool.driver.rules.map((rule) => rule.id);
  if (!unique(rules)) tell(folder, "sarif: rules repeat");
  same(folder, "sarif: other findings",
    results.map(({ ruleIndex, level, locations, partialFingerprints }) => {
      const { artifactLocation, region } = locations[0].physicalLocation;
      // As any reader of RFC 3986 resolves it.
      const path = named(new URL(artifactLocation.uri, "file:///base/").href);
      return [rules[ruleIndex], level, path, region.startLine, region.startColumn, region.endLine,
        region.endColumn, partialFingerprints["planFingerprint/v1"]];
    }),
    findings.map((one) => {
      const path = "file:///base/" + one.file.split("/").map(encodeURIComponent).join("/");
      return [one.code, one.severity, named(new URL(path).href), one.line, one.column, one.end_line,
        one.end_column, one.fingerprint];
    }).map((one) => {
      // encodeURIComponent leaves these; a URL with or without them escaped is the same file.
      one[2] = one[2].replace(/[!'()*]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase());
      return one;
    }));
  same(folder, "sarif: executionSuccessful", invocations[0].executionSuccessful,
    !findings.some((one) => one.code === "P108"));
}

function judgeShort(folder, findings) {
  const lines = read(folder, "report.short").split("\n").slice(0, -1);
  const place = /^(.*?)(:\d+:\d+: .*)$/s;
  const apart = (line) => place.exec(line)?.slice(1).map(named) ?? line;
  same(folder, "short: other findings", lines.map(apart),
    findings.map(({ code, severity, file, line, column, message }) =>
      `${visible(file)}:${line}:${column}: ${severity}[${code}]: ${visible(message)}`).map(apart));
}

for (const folder of folders) {
  const { findings } = JSON.parse(read(folder, "report.json"));
  judgeShort(folder, findings);
  judgeGithub(folder, findings);
  judgeGitlab(folder, findings);
  judgeSarif(folder, findings);
}
process.exit(wrong === 0 ? 0 : 1);
