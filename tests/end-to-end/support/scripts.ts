/** A text in a script that offsets may go wrong in. */
export interface Script {
  readonly name: string;
  readonly title: string;
  /** One paragraph, below the title. */
  readonly text: string;
  /** Each stands once in it, with borders between graphemes. */
  readonly quotes: readonly string[];
  /** Where to click, the key that goes forward in this script, and how often it is pressed. */
  readonly click: string;
  readonly forward: 'ArrowRight' | 'ArrowLeft';
  readonly steps: number;
  /** What is typed into the search, and what it finds in the text. */
  readonly query: string;
  readonly finds: string;
  /** Which fonts have it, as `fc-list` is asked. */
  readonly font: string;
  /** Words that must be legible in a PDF, without their marks. */
  readonly words: readonly string[];
}

export const scripts: readonly Script[] = [
  {
    name: 'emoji',
    font: ':charset=1f9f1',
    title: 'Signs on the old bridge',
    text: 'Painted: 👩‍👩‍👧‍👦 beside 🇳🇿🇳🇱 and 🏴‍☠️; then a hand 👍🏽👍🏿 waves at 🧱🧱 the wall.',
    quotes: ['👩‍👩‍👧‍👦 beside 🇳🇿', '🇳🇱', '👍🏿 waves'],
    click: 'then a hand',
    forward: 'ArrowRight',
    steps: 13,
    query: 'waves',
    finds: 'waves',
    words: ['Painted', '👩', '🧱', 'waves at'],
  },
  {
    name: 'combining',
    font: ':lang=en',
    title: 'Twice the same word',
    text: 'Once café, once cafe\u0301; o\u0308\u0323 climbs over Z\u0351\u036B\u0343\u036A and नमस्ते क्षि and 한국 \u1112\u1161\u11ab.',
    quotes: ['cafe\u0301; o\u0308\u0323', 'Z\u0351\u036B\u0343\u036A', 'मस्ते', '\u1112\u1161\u11ab'],
    click: 'over',
    forward: 'ArrowRight',
    steps: 10,
    query: 'climbs',
    finds: 'climbs',
    words: ['Once cafe, once cafe', 'climbs over'],
  },
  {
    name: 'arabic',
    font: ':lang=ar',
    title: 'الجسر القديم',
    text: 'فتحت البلدةُ الجسرَ القديم 🌉 يوم الأحد بعد عامين (2 years) من الإصلاح.',
    quotes: ['الجسرَ القديم 🌉', 'عامين (2 years) من'],
    click: 'يوم الأحد',
    forward: 'ArrowLeft',
    steps: 5,
    query: 'البلدة',
    finds: 'البلدةُ',
    words: ['القديم', 'عامين', 'years'],
  },
  {
    name: 'hebrew',
    font: ':lang=he',
    title: 'הגשר הישן',
    text: 'הָעֲיָרָה פתחה את הגשר 🌉 הישן ביום ראשון, אחרי שנתיים (Spring 2022) של תיקונים.',
    quotes: ['הָעֲיָרָה', 'הגשר 🌉 הישן', 'שנתיים (Spring'],
    click: 'ביום',
    forward: 'ArrowLeft',
    steps: 6,
    query: 'העירה',
    finds: 'הָעֲיָרָה',
    words: ['העירה', 'הישן', 'Spring'],
  },
  {
    name: 'thai',
    font: ':lang=th',
    title: 'สะพานเก่า',
    text: 'เมืองเปิดสะพานเก่าที่นี่ 🌉 น้ำใต้สะพานนิ่งกว่าที่เคย และกำแพงก็แข็งแรง',
    quotes: ['ที่นี่ 🌉 น้ำ', 'กำแพงก็'],
    click: 'เมืองเปิด',
    forward: 'ArrowRight',
    steps: 6,
    query: 'กำแพง',
    finds: 'กำแพง',
    words: ['สะพานเกา', 'แขงแรง'],
  },
  {
    name: 'chinese',
    font: ':charset=29e3d',
    title: '古い橋',
    text: '町は二年の修理を終え、𠮷野の家から見える𩸽市の橋を開いた。葛󠄀城も同じである。',
    quotes: ['𠮷野', '見える𩸽市', '葛󠄀'],
    click: '修理を終え',
    forward: 'ArrowRight',
    steps: 8,
    query: '𩸽市の橋',
    finds: '𩸽市の橋',
    words: ['𠮷野', '修理を終え', '𩸽市の橋'],
  },
];
