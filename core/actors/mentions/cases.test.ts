// Tables of cases: what is a mention of a name, and what only looks like one.

import { describe, expect, it } from 'vitest';
import type { ActorType } from '../../records/actor.ts';
import type { NamedActor } from './matcher.ts';
import { buildMatcher } from './matcher.ts';

type Given = string | (Partial<NamedActor> & { name: string });

function actorsOf(given: readonly Given[], type: ActorType): NamedActor[] {
  return given.map((one) => {
    const fields = typeof one === 'string' ? { name: one } : one;
    return { id: fields.name, type, aliases: [], ...fields };
  });
}

/** The text with each mention in brackets, with the actors when the surface is not the one's name. */
function marked(
  given: readonly Given[],
  text: string,
  language: string | null,
  type: ActorType,
): string {
  const found = buildMatcher(actorsOf(given, type)).find(text, language);
  let out = '';
  let at = 0;
  for (const { start, end, surface, actors } of found) {
    expect(text.slice(start, end)).toBe(surface);
    out += `${text.slice(at, start)}[${surface}${actors.length > 1 ? `=${actors.join('/')}` : ''}]`;
    at = end;
  }
  return out + text.slice(at);
}

/** Names, and the text as it should be marked; the text itself is this without the brackets. */
type Case = [names: Given[], wanted: string, language?: string];

function table(title: string, type: ActorType, cases: Case[]): void {
  describe(title, () => {
    it.each(cases)('%j: %s %s', (names, wanted, language) => {
      const text = wanted.replace(/=[^\]]*\]/g, ']').replace(/[[\]]/g, '');
      expect(marked(names, text, language ?? null, type)).toBe(wanted);
    });
  });
}

table('the longest name counts, and once', 'person', [
  [['Severus Snape', 'Snape'], '[Severus Snape] met [Snape].'],
  [
    [{ name: 'Severus Snape', aliases: ['Snape', 'Severus'] }],
    '[Severus Snape], [Severus], [Snape]',
  ],
  [['Bank of England', 'England'], 'The [Bank of England] in [England]'],
  [['A B', 'B C D', 'D E F G'], '[A B] C [D E F G]'],
  [['Mark Rutte', 'Rutte Street'], 'Mark [Rutte Street]'],
  [['New York', 'York Times'], 'New [York Times]'],
  [['Ann Lee', 'Lee Ann'], '[Ann Lee] Ann'],
  [['Anna'], 'Annabel, Hanna, [Anna]'],
]);

table('words end where a script ends them', 'state', [
  [['Iran'], '[Iran], Iranian, miranda, ([Iran]), “[Iran]”'],
  [['G7', 'G77'], '[G7] and [G77] and G777 and AG7'],
  [
    ['Rutte'],
    'Rutte_2024 _[Rutte]_ #[Rutte] @[Rutte] rutte@x.nl x@rutte.nl www.rutte.nl x.org/rutte',
  ],
  [['Rutte'], 'said [Rutte].The said [Rutte].2 and'],
  [['AT', 'T&T'], 'AT&T'],
  [['NATO'], '在[NATO]总部 [NATO]는 [NATO]の'],
  [['中国', '美国'], '在[中国]的[美国]公司，[中国]2024年'],
  [['日本', 'ロシア'], '[日本]と[ロシア]は ベラルーシ ロシアン'],
  [['ルーシ'], 'ベラルーシ、[ルーシ]'],
  [['러시아', '한국'], '[러시아]는 [한국]의 한국어 대한국'],
  [['จีน', 'ไทย'], 'รัฐบาล[จีน]และ[ไทย]'],
  [['भारत'], '[भारत] ने भारतीय भारतों'],
  [['Россия', 'Йемен'], '[Россия], [РОССИЯ], Россиян, [Йемен], Иемен'],
  [['𠮷野'], '私は[𠮷野]です'],
  [['U.S.', 'U.S.A.'], 'the [U.S.] and the [U.S.A.] and'],
]);

table('endings', 'person', [
  [['Rutte'], "[Rutte]'s [Rutte]’s [RUTTE]'S [Rutte]'ll [Rutte]'yi ‘[Rutte]’ '[Rutte]'"],
  [['James', 'Xi', 'Erdoğan'], "[James]' [James]’s Xi'an [Xi]’s [Erdoğan]'ın [Erdoğan]’dan"],
  [['Rutte'], 'Ruttes Kabinett'],
  [['Rutte'], '[Rutte]s Kabinett, Ruttesch', 'de'],
  [['Rutte'], '[Rutte]s kabinet', 'nl-NL'],
  [['Rutte', 'Ruttes'], '[Rutte] und [Ruttes]', 'de'],
  [['Scholz', 'Peters', 'Voß'], '[Scholz]’ Rede, Scholzs, Peterss, Voßs', 'de'],
  [['Brown'], '[Brown] and Browns', 'en'],
  [['Oréal', 'Orlando', 'Estaing'], "l'[Oréal], dell’[Orlando], d'[Estaing], O'Orlando, L’[Oréal]"],
  [['Brien'], 'O’Brien and [Brien]'],
]);

table('case', 'organisation', [
  [['Rutte'], '[Rutte] [RUTTE] [rutte] [rUTTE]'],
  [['US', 'WHO'], 'The [US] told us who the [WHO] is. Who? Us!'],
  [['the WHO'], '[the WHO] and [The WHO] and the who'],
  [['US Senate'], '[US Senate], [US senate], us senate, US senator'],
  [['NATO', 'CARE'], '[NATO] [Nato] nato [CARE] Care care'],
  [['May', 'Turkey', 'Will', 'China'], '[May] may [Turkey] turkey [Will] will [China] china'],
  [['Die Linke', 'The Times'], '[Die Linke] die linke Hand, [the Times], the times'],
  [['European Commission'], '[European Commission], [European commission], [EUROPEAN COMMISSION]'],
  [['the company'], '[The company], [the company]'],
  [['MARK VAN DYK'], '[Mark van Dyk], [MARK VAN DYK]'],
  [['US'], 'the [U.S.] and the [US], the U.S'],
  [['U.S.', 'U.N. Council'], '[US], [U.S.], [UN Council]'],
  [['EU'], 'Eu, eu, [EU]'],
]);

table('letters that are the same', 'person', [
  [['Müller'], '[Müller] [Muller] [Mueller] [MÜLLER] [Mu\u0308ller]'],
  [['Muller'], '[Muller] [Müller] Mueller'],
  [['Müller', 'Muller'], '[Müller] is not [Muller] nor [MÜLLER]'],
  [['Strauß'], '[Strauß] [Strauss] [STRAUSS] [STRAUẞ] Straus Strausse'],
  [['Strauss'], '[Strauss] [Strauß]'],
  [['Sohn'], 'Großsohn, Großohn, [Sohn]'],
  [['Jose\u0301'], '[José] [Jose\u0301] [Jose]'],
  [['José'], '[Jose\u0301], [José]'],
  [['Ærø', 'Łódź', 'Ðorđe'], '[Aero] [Ærø] [Lodz] [Łódź] [Dorde]'],
  [["O'Neill"], "[O’Neill] [O'Neill] [OʼNeill] [O`Neill]"],
  [
    ['Mark Rutte'],
    '[Mark  Rutte] [Mark\u00a0Rutte] [Mark \u2009 Rutte] [Mark Rut\u00adte] Mark\nRutte',
  ],
  [['Griffith'], '[Griﬃth] and [Griffith]'],
  [['Kramp-Karrenbauer'], '[Kramp-Karrenbauer] [Kramp‑Karrenbauer] [Kramp–Karrenbauer]'],
  [['NATO'], '[ＮＡＴＯ] ｎａｔｏ [NATO]'],
  [['محمد'], '[محمد] [مُحَمَّد]'],
  [['Ελλάδα'], '[Ελλάδα] [ΕΛΛΑΔΑ]'],
  [['Павел'], '[Павел] Павеле'],
]);

table('Turkish i', 'person', [
  [['Işık'], '[Işık] [IŞIK] Işik İŞİK'],
  [['Ali'], '[Ali] [ALİ] [ALI] Alı'],
  [['İstanbul'], '[İstanbul] [Istanbul] [istanbul] [ISTANBUL] ıstanbul'],
  [['Isparta'], '[Isparta] [ısparta] [ISPARTA]'],
  [['Kılıçdaroğlu'], '[Kılıçdaroğlu] [KILIÇDAROĞLU] [Kilicdaroglu] Kiliçdaroğlu'],
  [['Kılıçdaroğlu'], 'Kilicdaroglu', 'tr'],
]);

table('hyphens and persons', 'person', [
  [
    ['Rutte', 'Wilders'],
    '[Rutte]-led, pro-[Rutte], anti-[Rutte], ex-[Rutte], [Rutte]-[Wilders] pact',
  ],
  [['Karrenbauer', 'Kramp'], '[Kramp]-[Karrenbauer]'],
  [['Karrenbauer'], 'Kramp-Karrenbauer'],
  [['Claude', 'Jean'], '[Jean]-[Claude]; Marie-Claude; Jean-Marie'],
  [['Merkel'], 'Merkel-Müller, the post-[Merkel] years', 'en'],
  [['Merkel'], 'die [Merkel]-Regierung, Müller-Merkel, Anti-[Merkel]-Plakate', 'de'],
  [['Biden', 'Xi'], '[Biden]–[Xi] summit'],
]);

table('hyphens and others', 'organisation', [
  [['EU', 'US'], 'die [EU]-Kommission, der [US]-Präsident, [EU]-[US] talks'],
  [['NATO'], 'Nicht-[NATO]-Staaten, [NATO]-led, Ex-[NATO]'],
]);

table('exclusions and names of several', 'state', [
  [[{ name: 'Georgia', exclusions: ['Georgia Tech'] }], '[Georgia], Georgia Tech, GEORGIA TECH’s'],
  [[{ name: 'Georgia', exclusions: ['Georgia Tech'] }], '[Georgia] Technical'],
  [[{ name: 'Georgia', exclusions: ['Georgia'] }], '[Georgia]'],
  [
    [{ name: 'Georgia', exclusions: ['Georgia Tech'] }, 'Georgia Tech'],
    '[Georgia] and [Georgia Tech]',
  ],
  [
    [{ name: 'Washington', exclusions: ['Washington Post'], aliases: ['Washington Post Office'] }],
    '[Washington Post Office], Washington Post, [Washington]',
  ],
  [
    [
      { name: 'Mark Rutte', aliases: ['Rutte'] },
      { name: 'Thom Rutte', aliases: ['Rutte'] },
    ],
    '[Mark Rutte], [Thom Rutte], [Rutte=Mark Rutte/Thom Rutte]',
  ],
  [
    [
      { name: 'Georgia', id: 'state', exclusions: ['Georgia Tech'] },
      { name: 'Georgia', id: 'country' },
    ],
    '[Georgia=state/country], [Georgia] Tech',
  ],
  [[{ name: 'Rutte', aliases: ['RUTTE', 'rutte', 'Rutte '] }], '[Rutte]'],
]);

describe('matchers', () => {
  it('of nothing find nothing', () => {
    expect(buildMatcher([]).find('Rutte')).toEqual([]);
    expect(marked(['...', ' '], '... and', null, 'group')).toBe('... and');
  });

  it('tell an endless row of marks in no time', () => {
    const text = `Rutt${'e\u0301'.repeat(3)}${'\u0301'.repeat(200_000)} Rutte`;
    expect(buildMatcher(actorsOf(['Rutte'], 'person')).find(text)).toHaveLength(1);
  });

  it('know thousands of different characters', () => {
    const names = Array.from({ length: 3000 }, (_, at) =>
      String.fromCharCode(0x4e00 + at * 2, 0x4e01 + at * 2),
    );
    const found = buildMatcher(actorsOf(names, 'place')).find(names.join('。'));
    expect(found.map((one) => one.surface)).toEqual(names);
  });
});
