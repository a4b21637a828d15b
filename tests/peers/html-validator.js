// Tells whether a page is valid HTML.
//
// It listens on a free port of this machine, prints one line of JSON about itself, and ends when its standard input
// does.
//
//   POST /    a page; the answer is a list of what is wrong with it, one sentence each

import { createServer } from 'node:http';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // What is wrong with a form stands above all else, with a heading of its own.
      'heading-level': ['error', { minInitialRank: 'any' }],
      // All that a page loads comes from where the page came from.
      'require-sri': 'off',
      // A button that says nothing sends its form, by the standard, and that is what ours are for.
      'no-implicit-button-type': 'off',
    },
  }),
);

const sentence = ({ line, ruleId, message, selector }) => `line ${line}: ${message} (${ruleId}, ${selector})`;

const server = createServer(async (request, response) => {
  const page = Buffer.concat(await request.toArray()).toString('utf8');
  const report = await validator.validateString(page);
  const findings = report.results.flatMap(({ messages }) => messages.map(sentence));
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(findings));
});

server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })));
process.stdin.resume().on('end', () => process.exit());
