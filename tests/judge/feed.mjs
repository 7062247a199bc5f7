// Judges calendars by ical.js: `node feed.mjs build/judge CASES.json`. A case has the calendar that
// `plan list --format ics` wrote, the obligations of `plan list --format json` on the same day, and
// those up to a horizon, for what repeats. Prints a line for each thing that is wrong.

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [judges, cases] = process.argv.slice(2);
const module = join(resolve(judges), "node_modules/ical.js/dist/ical.js");
const { default: ICAL } = await import(pathToFileURL(module));

let wrong = 0;
const same = (what, ours, theirs) => {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return;
  wrong += 1;
  console.log(`${what}: ${JSON.stringify(theirs)}, not ${JSON.stringify(ours)}`);
};

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const day = (component, name) => {
  const property = component.getFirstProperty(name);
  if (!property) return null;
  same(`${name} is a day`, "date", property.type);
  return property.getFirstValue().toString();
};
const dayBefore = (text) => {
  const time = ICAL.Time.fromDateString(text);
  time.adjust(-1, 0, 0, 0);
  return time.toString();
};

const statuses = {
  "done-on-time": "COMPLETED", "done-late": "COMPLETED", overdue: "NEEDS-ACTION",
  "due-soon": "NEEDS-ACTION", open: "NEEDS-ACTION", ongoing: "IN-PROCESS",
  pending: "NEEDS-ACTION", waived: "CANCELLED",
};

function judge({ name, calendar, events, alarms, obligations, further, horizon }) {
  // Strict: what it does not know how to read is an error.
  const root = new ICAL.Component(ICAL.parse(calendar));
  const kind = events ? "vevent" : "vtodo";
  same(`${name}: version`, "2.0", root.getFirstPropertyValue("version"));
  const all = root.getAllSubcomponents();
  same(`${name}: kinds`, [], all.filter((one) => one.name !== kind).map((one) => one.name));
  const masters = all.filter((one) => one.hasProperty("rrule"));
  const own = all.filter((one) => !one.hasProperty("rrule"));
  const keyOf = (one, suffix) => {
    const uid = one.getFirstPropertyValue("uid");
    same(`${name}: ${uid} stands for itself`, false, one.hasProperty("recurrence-id"));
    same(`${name}: ${uid} is of its kind`, suffix, uid.slice(-suffix.length));
    return decodeURIComponent(uid.slice(0, -suffix.length));
  };
  const key = (one) => keyOf(one, events ? "@event.plan" : "@plan");

  const expected = obligations.filter((one) => !events || one.last_day !== null);
  same(`${name}: keys`, expected.map((one) => one.key).sort(), own.map(key).sort());
  const byKey = new Map(expected.map((one) => [one.key, one]));
  for (const one of own) {
    const facts = byKey.get(key(one));
    if (!facts) continue;
    const of = `${name}: ${facts.key}`;
    const done = facts.status.startsWith("done");
    same(`${of}: last day`, facts.last_day, day(one, events ? "dtstart" : "due"));
    if (events) same(`${of}: one day`, facts.last_day, dayBefore(day(one, "dtend")));
    same(`${of}: status`,
      events ? (facts.status === "waived" ? "CANCELLED" : "CONFIRMED") : statuses[facts.status],
      one.getFirstPropertyValue("status"));
    same(`${of}: completed`, done && !events ? facts.completed_on : null,
      one.getFirstPropertyValue("completed")?.toString().slice(0, 10) ?? null);
    const title = one.getFirstPropertyValue("summary").replace(/^✓ /, "");
    same(`${of}: title`, visible(facts.title), title.slice(0, visible(facts.title).length));
    same(`${of}: tags`, facts.tags.map(visible),
      one.getAllProperties("categories").map((tags) => tags.getValues().join(" AND ")));
    const wanted = facts.last_day && !done && facts.status !== "waived" ? alarms : [];
    same(`${of}: alarms`, wanted,
      one.getAllSubcomponents("valarm").map((alarm) =>
        alarm.getFirstPropertyValue("trigger").toSeconds() / -86400));
    for (const property of one.getAllProperties("attendee")) {
      same(`${of}: an attendee has a name`, "string", typeof property.getParameter("cn"));
      same(`${of}: and an address`, true, /^mailto:[^\s@]+@[^\s@]+$/.test(property.getFirstValue()));
    }
    same(`${of}: attendees want an organizer`, one.hasProperty("attendee"),
      one.hasProperty("organizer"));
  }
  for (const one of all) {
    same(`${name}: stamp`, "00:00:00Z",
      one.getFirstPropertyValue("dtstamp")?.toString().slice(11));
    const known = one.getAllProperties().map((property) => property.name);
    for (const name of new Set(known)) {
      const design = ICAL.design.icalendar.property[name];
      same(`${name} is known`, true, design !== undefined);
      if (!["attendee", "categories", "related-to"].includes(name)) {
        same(`${name} once`, 1, known.filter((other) => other === name).length);
      }
    }
  }

  // A series says the days that the program says, the horizon included: those that are not known yet
  // and stay with the body that the key names.
  const known = new Set(obligations.map((one) => one.key));
  for (const master of masters) {
    const key = keyOf(master, events ? "@series.event.plan" : "@series.plan");
    const start = master.getFirstPropertyValue("dtstart");
    const expansion = new ICAL.RecurExpansion({ component: master, dtstart: start });
    const days = [];
    for (let next = expansion.next(); next && next.toString() <= horizon; next = expansion.next()) {
      days.push(next.toString());
    }
    const theirs = further.filter((one) => one.key.startsWith(`${key}#`) && !known.has(one.key) &&
      key.endsWith(`@${one.body.id}`)).map((one) => one.occurrence);
    same(`${name}: ${key} goes on`, true, theirs.length > 0);
    same(`${name}: ${key}: ${master.getFirstPropertyValue("rrule")}`, theirs.sort(compare), days);
  }
  return [own.length, masters.length];
}

// What the program shows of characters that act on a terminal.
function visible(text) {
  return text
    .replace(/[\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (c) =>
      "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"))
    .replace(/\r\n?/g, "\n")
    .replace(/[\x00-\x09\x0b-\x1f\x7f]/g, (c) =>
      ({ "\t": "\\t" })[c] ?? "\\x" + c.charCodeAt(0).toString(16).padStart(2, "0"));
}

let components = 0, rules = 0;
for (const one of JSON.parse(readFileSync(cases, "utf8"))) {
  const [own, masters] = judge(one);
  components += own;
  rules += masters;
}
console.log(`${components} components, ${rules} series`);
process.exit(wrong === 0 ? 0 : 1);
