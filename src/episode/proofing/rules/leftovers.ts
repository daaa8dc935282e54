import { type BlockRule, findPattern } from '../rule.ts'

/** Sounds and notes of a speech recognition, and lines that its subtitles were trained on. */
const OF_RECOGNITION =
  /[[(*](?:musik|music|applaus|applause|lachen|lacht|laughter|laughs|gelächter|unverständlich|inaudible|unclear|crosstalk|räuspern|husten|stille|silence|blank_audio|geräusch)[\])*]|Untertitel(?:ung)? (?:von|der|des|im Auftrag)[^.\n]{0,80}|Copyright WDR \d{4}|Amara\.org[^.\n]{0,40}|Vielen Dank fürs Zuschauen!?|Thanks for watching!?/giu

/** Lines of web pages around the text. */
const OF_PAGES =
  /^(?:Loading(?:\s*(?:\.{3}|…))?|Schreibe einen Kommentar|Leave a (?:comment|reply)|Kommentar abschicken|Post comment|Deine E-Mail-Adresse wird nicht veröffentlicht\..*|Your email address will not be published\..*|(?:Jetzt )?(?:Abonnieren|Subscribe)(?: now)?!?|Teilen(?: auf .{1,30})?|Share(?: (?:on|this).{0,30})?|Weiterlesen|Read more|Cookie-Einstellungen|Cookie settings|Advertisement|Anzeige)$/iu

/** What web pages and speech recognition leave behind in a text. */
export const leftovers: BlockRule = {
  name: 'leftovers',
  severity: 'warning',
  isOn: true,
  examples: [
    { language: 'de', wrong: 'Und dann [Musik] ging es los.', right: 'Und dann ging es los.' },
    { language: 'de', wrong: 'Untertitel von Stephanie Geiges', right: '' },
    { language: 'en', wrong: 'Loading', right: '' },
    { language: 'de', wrong: 'Schreibe einen Kommentar', right: '' },
    {
      language: 'en',
      wrong: 'We hear [music] you say (softly) as we load it',
      right: 'We hear you say (softly) as we load it',
    },
    { language: 'de', wrong: 'Schreibe einen Kommentar, wenn du magst: Musik!', right: null },
  ],
  *find(block) {
    for (const found of findPattern(block, OF_RECOGNITION, () => '')) {
      // With it goes the space that it stood in.
      const hasSpace = block.text[found.from - 1] === ' '
      yield { ...found, from: hasSpace ? found.from - 1 : found.from }
    }
    if (OF_PAGES.test(block.text.trim())) {
      yield { from: 0, to: block.text.length, suggestions: [''] }
    }
  },
}
