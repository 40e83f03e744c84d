// The metadata of a PDF a second time, as XMP, which is what newer readers look at.

import type { PageFacts } from '../page-facts.ts';
import { escapeXml } from '../xml.ts';

/** An XMP packet; `at` is ISO UTC. */
export function xmp(facts: PageFacts, creator: string, at: string): string {
  const list = (kind: 'Seq' | 'Bag', items: readonly string[]): string =>
    `<rdf:${kind}>${items.map((one) => `<rdf:li>${escapeXml(one)}</rdf:li>`).join('')}</rdf:${kind}>`;
  const alternatives = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  const fields: [name: string, content: string][] = [
    ['dc:title', alternatives(facts.title)],
    ['dc:creator', facts.author === '' ? '' : list('Seq', [facts.author])],
    ['dc:description', facts.subject === '' ? '' : alternatives(facts.subject)],
    ['dc:subject', facts.keywords.length === 0 ? '' : list('Bag', facts.keywords)],
    ['dc:language', list('Bag', [facts.language])],
    ['pdf:Keywords', escapeXml(facts.keywords.join(', '))],
    ['pdf:Producer', escapeXml(creator)],
    ['xmp:CreatorTool', escapeXml(creator)],
    ['xmp:CreateDate', escapeXml(at)],
    ['xmp:ModifyDate', escapeXml(at)],
  ];
  const lines = fields
    .filter(([, content]) => content !== '')
    .map(([name, content]) => `<${name}>${content}</${name}>\n`);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${lines.join('')}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}
