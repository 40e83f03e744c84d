// Words that begin with a capital at most because a sentence does.

import { french } from './french.ts';
import type { ProseLanguage } from './language.ts';
import { spanish } from './spanish.ts';

const english =
  'a about above absolutely according across actually after again against ago all almost alone along already also although always am ' +
  'amid among an and another any anybody anyone anything are around article as ask asked at away back based be because been before behind being ' +
  'below beneath beside besides between beyond both but by can cannot certainly clearly could critics currently dear despite did do does doing done ' +
  'down due during each earlier eight either eleven else even eventually ever every everybody everyone everything exactly except failing ' +
  'far few fewer finally first five following for former fortunately four from further furthermore generally given good great had ' +
  'half halfway hardly has have having he hello hence her here hers herself hi him himself his how however hundred hundreds i if ' +
  'important in indeed initially inside instead into is it its itself just last lastly late lately later least less let like likewise little ' +
  'look looking lots made main mainly many may maybe meanwhile members might mine more moreover most mostly much must my myself near nearly ' +
  'neither never nevertheless new next nine no nobody none nonetheless nor not nothing now nowhere of off officials often oh ok okay on ' +
  'once one only onto opponents or originally other others otherwise our ours ourselves out outside over own part particularly people per ' +
  'perhaps please possibly presumably probably questioned quite rather really recent recently regarding residents right same secondly second seven several ' +
  'shall she should signed similarly simply since six so some somebody someone something sometimes somewhere soon speaking still such suddenly ' +
  'supporters sure ten than thank thanks that the their theirs them themselves then there thereafter therefore these they third this those though ' +
  'thousands three through throughout thus to today together tomorrow too toward towards traditionally twelve twenty two ultimately under ' +
  'unfortunately unless unlike until up upon us usually very via voters was we welcome well were what whatever when whenever where ' +
  'whereas wherever whether which while who whoever whole whom whose why will with within without witnesses would yes yesterday yet you young your ' +
  'yours yourself comparing building measure publish add tear put stay additionally';
const german =
  'ab aber abends achtung alle allein allem allen aller allerdings alles als also alte alten am an ander andere anderen anderer anderes andererseits ' +
  'anders angesichts ansonsten auch auf aufgrund aus außer außerdem bald beide beiden beim bei bereits besonders besser bevor bin bis bisher ' +
  'bislang bitte bleibt da dabei dadurch dafür dagegen daher dahinter damals damit danach daneben danke dann daran darauf daraus darin darüber darum ' +
  'darunter das dass davon davor dazu dein deine dem demnach den denen denn dennoch der derartige deren derzeit des deshalb dessen ' +
  'desto deswegen deutlich dich die dies diese diesem diesen dieser dieses dir doch dort drei du durch ebenfalls ebenso eher eigentlich ein eine einem ' +
  'einen einer einerseits eines einige einigen einmal endlich entsprechend er erneut erst erste ersten erstmals es etwa etwas euch euer eure fast ' +
  'fern folglich freilich früher fünf für ganz gar gebe geben gegen gegenüber genau genug gerade gerne gestern gibt gleich gleichzeitig ' +
  'guten gute guter hab habe haben hallo hat hatte hatten hätte hätten heute hier hierzu hinter hingegen hundert hunderte ich ihm ihn ihnen ihr ihre ihrem ' +
  'ihren ihrer ihres im immer immerhin in indem indes infolge inmitten ins insbesondere insgesamt inzwischen irgendwann ist ja je jede jedem jeden ' +
  'jeder jedes jedoch jemand jene jenen jener jenes jetzt junge jüngst kann kaum kein keine keinem keinen keiner kommt können könnte könnten ' +
  'künftig kurz lange laut lediglich leider letzte letzten letztlich liebe lieber los man manche manchmal mancher mehr mehrere mein meine ' +
  'meinen meiner meist mich mindestens mir mit mitten mittlerweile möglich morgen morgens muss müssen nach nachdem nachts nahezu namens natürlich ' +
  'neben nein neu neue neuen neuer nicht nichts nie niemand noch nötig nun nur ob oben obwohl oder offenbar oft ohne per plötzlich ' +
  'quer rund sagen schließlich schon sechs sehr sei seien sein seine seinem seinen seiner seit seitdem selbst selten sich sicher sie sieben ' +
  'sind so sobald sodass sogar solange solche solchen sollen sollte somit sondern sonst soweit sowie sowohl später statt stattdessen tatsächlich ' +
  'tausende teilweise trotz trotzdem über überall überdies übrigens um umgekehrt umso und ungefähr uns unser unsere unseren unserer unter ' +
  'unterdessen vergangene viel viele vielen vieler vielleicht vier vom von vor voraussichtlich vorerst vorher wäre wann war waren warum was ' +
  'wegen weil weit weiter weitere weiteren weiterhin welche welcher welches wenig wenige weniger wenn wer werden wie wieder wieso will wir wird wirklich ' +
  'wo wobei wofür wohl wohin wollen worauf wozu wurde wurden zehn zu zudem zuerst zufolge zugleich zuletzt zum zumindest zunächst zur zurück ' +
  'zusammen zusätzlich zwar zwei zweite zweitens zwischen zwölf ganze guter';

/** Names of days, months and feasts, forms of address, and what counts parts of a text. */
const calendar =
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
  'october november december christmas easter montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar ' +
  'märz mai juni juli oktober dezember weihnachten ostern mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec ' +
  'spring summer autumn winter';

const words: Record<ProseLanguage, ReadonlySet<string>> = {
  en: new Set(`${english} ${calendar}`.split(' ')),
  de: new Set(`${german} ${calendar}`.split(' ')),
  fr: new Set(`${french.functionWords} ${french.months}`.split(' ')),
  es: new Set(`${spanish.functionWords} ${spanish.months}`.split(' ')),
};
const days = new Set(
  `${calendar} ${french.months} ${spanish.months}`
    .split(' ')
    .filter((word) => !/^(?:mars|mayo)$/.test(word)),
);

/** Whether a word (in small letters) is no part of a name when it begins one. */
export function isFunctionWord(lower: string, language: ProseLanguage): boolean {
  // `I’m`, `there’s`, `don’t`
  const bare = lower
    .replace(/['’](?:m|s|t|re|ve|d|ll)$/, '')
    .replace(/^(?:don|isn|aren|won|can|didn|doesn)$/, 'do');
  return words[language].has(bare);
}

/** Whether a word (in small letters) names a day, a month or a feast. */
export function isCalendarWord(lower: string): boolean {
  return days.has(lower);
}
