// Judges pipelines of GitLab: `node gitlab_ci.mjs build/judge PIPELINE.json…`, each a .gitlab-ci.yml
// read to JSON, by GitLab's own schema (in gitlab-ci-local). Prints what is wrong with each.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [judges, ...pipelines] = process.argv.slice(2);
const modules = join(resolve(judges), "node_modules");
const load = createRequire(join(modules, "from-here.js"));
const Ajv = load("ajv").default;
const addFormats = load("ajv-formats").default;
const { schema } = await import(
  pathToFileURL(join(modules, "gitlab-ci-local/src/schema/schema.js")));

const valid = addFormats(new Ajv({ strict: false, allErrors: true })).compile(schema);
let wrong = 0;
for (const pipeline of pipelines) {
  if (valid(JSON.parse(readFileSync(pipeline, "utf8")))) continue;
  wrong = 1;
  for (const one of valid.errors) console.log(`${pipeline}: ${one.instancePath} ${one.message}`);
}
process.exit(wrong);
