// Judges by ajv: `node schema.mjs build/judge CASES.json VERDICTS.json`. CASES holds schemas by
// name, and cases with the name of one and an instance; VERDICTS gets, for each case, null or what
// ajv says against it. A schema that ajv does not take in its strict mode is an error of ours.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [judges, cases, verdicts] = process.argv.slice(2);
const load = createRequire(join(resolve(judges), "node_modules", "from-here.js"));
const Ajv = load("ajv/dist/2020").default;

const input = JSON.parse(readFileSync(cases, "utf8"));
const valid = {};
for (const [name, schema] of Object.entries(input.schemas)) {
  valid[name] = new Ajv({ strict: true, allErrors: true }).compile(schema);
}
writeFileSync(verdicts, JSON.stringify(input.cases.map(({ schema, instance }) =>
  valid[schema](instance)
    ? null
    : valid[schema].errors.map((one) => `${one.instancePath} ${one.message}`).join("; "))));
