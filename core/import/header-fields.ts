// Lines that say what they are: `Author: …`, `Published: …`, `Quelle: …`.

import { readDate } from './dates.ts';

/** What a header line can tell. */
export const fieldNames = [
  'title',
  'author',
  'date',
  'updated',
  'publisher',
  'url',
  'language',
  'kind',
] as const;
/** One of `fieldNames`. */
export type FieldName = (typeof fieldNames)[number];

const labels: Readonly<Record<FieldName, string>> = {
  title: 'title|headline|titel|überschrift|schlagzeile',
  author:
    'authors?|by|byline|written by|writer|text by|autor|autorin|autoren|autor\\(in\\)|verfasser|verfasserin|von|auteur|text|автор|الكاتب|بقلم|作者',
  date: 'date|published|published on|published at|publication date|date published|publish date|pubdate|posted|posted on|issued|dated|datum|veröffentlicht|veröffentlicht am|erschienen|erschienen am|publiziert am|veröffentlichungsdatum|erscheinungsdatum|publié|publié le|publicado|publicado el|publicado em|pubblicato|pubblicato il|gepubliceerd op|opublikowano|опубликовано|опубліковано|дата|дата публикации|تاريخ النشر|نشر في|发布时间|发布日期|日期|公開日|掲載日',
  updated:
    'updated|last updated|last modified|modified|stand|aktualisiert|aktualisiert am|zuletzt aktualisiert|modifié|modifié le|mis à jour|mis à jour le|actualizado|actualizado el|atualizado em|aggiornato|aggiornato il|bijgewerkt op|обновлено|آخر تحديث|更新时间|更新日',
  publisher:
    'publisher|published by|publication|outlet|newspaper|journal|magazine|medium|source|source name|news source|quelle|herausgeber|herausgeberin|verlag|zeitung|site|website|fuente|fonte|источник|джерело|المصدر|来源|來源|出典',
  url: 'url|link|web address|permalink|source url|original url|source link|retrieved from|available at|original article|canonical',
  language: 'language|lang|sprache',
  kind: 'type|kind|genre|document type',
};

const labelled = new Map<FieldName, RegExp>(
  fieldNames.map((field) => [field, new RegExp(`^(?:${labels[field]})\\s?[:：]\\s*(\\S.*)$`, 'i')]),
);
/** Labels of dates also stand without a colon: `Published 4 July 2024`. */
const dateWithoutColon = new RegExp(
  `^(${labels.date}|${labels.updated})\\s+(?:on |am |at |le |el |em |il |op )?(\\S.*)$`,
  'i',
);
const isUpdate = new RegExp(`^(?:${labels.updated})$`, 'i');
/** `…, modified 5 July 2024` after the date of publication. */
const laterUpdate = new RegExp(`\\s*[,;(–—|-]\\s*(?:${labels.updated})(?:\\s|:).*$`, 'i');

/** A field with its value as it stands there. */
export interface Field {
  name: FieldName;
  value: string;
}

/** The fields a line states, several when `|` or tabs divide it; none when it is no such line. */
export function readFields(line: string): Field[] {
  if (line.length > 600) return [];
  return line.split(/\s+[|•·]\s+|\t+/).flatMap((part) => readField(part.trim()) ?? []);
}

function readField(part: string): Field | null {
  for (const [name, pattern] of labelled) {
    const value = pattern.exec(part)?.[1]?.trim();
    if (value === undefined) continue;
    const isDate = name === 'date' || name === 'updated';
    // `Published: in 2004 the …` is prose; a date has to stand near the start.
    if (isDate && (readDate(value)?.start ?? 99) > 30) continue;
    return addressIn(value) !== null && name === 'publisher'
      ? { name: 'url', value }
      : { name, value };
  }
  const bare = dateWithoutColon.exec(part);
  const value = (bare?.[2] ?? '').replace(laterUpdate, '');
  const found = readDate(value);
  if (bare === null || found === null || found.start > 20 || value.length > found.end + 40)
    return null;
  return { name: isUpdate.test(bare[1] ?? '') ? 'updated' : 'date', value };
}

/** The first web address in a text, without the punctuation that follows it. */
export function addressIn(text: string): string | null {
  const found =
    /https?:\/\/[^\s<>"“”]+/i.exec(text)?.[0] ?? /^www\.[^\s<>"“”]+$/i.exec(text.trim())?.[0];
  if (found === undefined) return null;
  let address = found.replace(/[.,;:!?'’]+$/, '');
  if (address.endsWith(')') && !address.includes('(')) address = address.slice(0, -1);
  return /^www\./i.test(address) ? `https://${address}` : address;
}
