// The templates that come with the application.

/** A template that cannot be changed, only copied. */
export interface ReadyTemplate {
  id: string;
  name: string;
  text: string;
}

const readingNotes = `# Reading notes: {{title}}

{{#author}}{{author}}, {{/author}}{{#publisher}}*{{publisher}}*, {{/publisher}}{{date}} {{url}}

{{#passages}}
## {{number}}. {{#speaker}}{{speaker}}{{/speaker}}{{^speaker}}{{colour}}{{/speaker}}

{{quoted}}

{{#comment}}
{{comment}}

{{/comment}}
{{#statements}}
- {{line}}
{{/statements}}

{{/passages}}
{{^passages}}
No passages yet.
{{/passages}}
`;

const passagesByActor = `# Passages by actor

{{#actors}}
## {{name}}

| Source | Paragraph | Quote | Speaker | Comment |
| --- | --- | --- | --- | --- |
{{#passages}}
| {{source}} | {{paragraph}} | {{quote}} | {{speaker}} | {{comment}} |
{{/passages}}

{{/actors}}
{{^actors}}
No actors: choose an actor, a selection with actors, or the whole library.
{{/actors}}
`;

const literatureNote = `{{#documents}}
---
title: {{yaml.title}}
author: {{yaml.author}}
date: {{yaml.date}}
citekey: {{key}}
---

# {{title}}

{{cite}}

## What it says

{{#passages}}
- “{{quote}}” {{cite}}{{#comment}}: {{comment}}{{/comment}}
{{/passages}}

## What I make of it

{{/documents}}
`;

/** Offered before the user’s own; the first is chosen unless another one is. */
export const readyTemplates: readonly ReadyTemplate[] = [
  { id: 'reading-notes', name: 'Reading notes of a document', text: readingNotes },
  { id: 'passages-by-actor', name: 'Table of passages by actor', text: passagesByActor },
  { id: 'literature-note', name: 'Literature note with Pandoc citations', text: literatureNote },
];
