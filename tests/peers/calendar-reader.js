// Reads an iCalendar file by ical.js.
//
// It listens on a free port of this machine, prints one line of JSON about itself, and ends when its standard input
// does.
//
//   POST /    a file; the answer is its method and its entries, each with what it says

import { createServer } from 'node:http';
import ICAL from 'ical.js';

const moment = (time) => time.toJSDate().toISOString().replace('.000Z', 'Z');

const entry = (component) => {
  const event = new ICAL.Event(component, { strictExceptions: true });
  const first = (name) => component.getFirstPropertyValue(name);
  return {
    uid: event.uid,
    sequence: event.sequence,
    start: moment(event.startDate),
    end: moment(event.endDate),
    written: moment(first('dtstamp')),
    title: event.summary,
    place: event.location,
    status: first('status'),
    organizer: first('organizer'),
    attendees: event.attendees.map((attendee) => attendee.getFirstValue()),
  };
};

const server = createServer(async (request, response) => {
  const file = Buffer.concat(await request.toArray()).toString('utf8');
  const calendar = new ICAL.Component(ICAL.parse(file));
  const method = calendar.getFirstPropertyValue('method');
  const entries = calendar.getAllSubcomponents('vevent').map(entry);
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ method, entries }));
});

server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })));
process.stdin.resume().on('end', () => process.exit());
