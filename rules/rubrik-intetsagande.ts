import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'rubrik-intetsagande',
  status: 'stable',
  category: 'struktur',
  severity: 'notice',
  title: {sv: 'Rubrik som inte säger något', en: 'Heading that says nothing'},
  why: {
    sv: 'Läsaren letar i rubrikerna. ”Information” kan stå över vad som helst och hjälper ingen att hitta.',
    en: 'Readers search the headings. “Information” may stand over anything and helps no one find the way.'
  },
  note: {
    sv: 'Bara hela rubriker jämförs. Fasta rubriker i beslut (Beslut, Motivering) godtas. I domar, protokoll, rapporter och numrerade texter är det en upplysning.',
    en: 'Only whole headings are compared. Fixed headings of decisions (Beslut, Motivering) are accepted. In judgments, minutes, reports and numbered texts it is information.'
  },
  sources: [
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.5.2, 3.5.3, 3.5.5'},
    {title: 'Isof, Klarspråkshjälpen'},
    {title: 'Helsingborgs stad, Hjälp med språket'}
  ],
  options: {
    headings: {
      type: 'strings',
      default: [
        'allmänt',
        'allmän information',
        'allmänna uppgifter',
        'annan information',
        'annat',
        'bakgrund',
        'diverse',
        'frågor',
        'info',
        'information',
        'inledning',
        'inledande information',
        'introduktion',
        'mer info',
        'mer information',
        'riktlinjer',
        'viktig information',
        'övrig information',
        'övriga upplysningar',
        'övrigt'
      ],
      description: {sv: 'Rubriker som inte säger något.', en: 'Headings that say nothing.'}
    }
  },
  profiles: {rapport: {level: 'info'}, protokoll: {level: 'off'}},
  messages: {
    empty: {
      sv: '”{text}” säger inte vad avsnittet handlar om. Skriv det i rubriken.',
      en: '“{text}” does not say what the section is about. Write it in the heading.'
    }
  },
  examples: [
    {
      bad: '## [[Bakgrund]]\n\nDu ansökte i april.',
      message: 'empty',
      better: '## Det här har du ansökt om\n\nDu ansökte i april.',
      format: 'markdown'
    },
    {
      bad: '<h2>[[Information]]</h2>',
      message: 'empty',
      better: '<h2>Så räknar vi fram ditt belopp</h2>',
      format: 'html'
    },
    {
      good: '## Beslut\n\n## Motivering',
      because: {sv: 'Fasta rubriker i beslut.', en: 'Fixed headings of decisions.'},
      format: 'markdown'
    },
    {
      good: '## Vanliga frågor om försörjningsstöd',
      because: {sv: 'Ämnet står i rubriken.', en: 'The topic is in the heading.'},
      format: 'markdown'
    },
    {
      good: '## Bakgrund till beslutet om hyran',
      because: {sv: 'Här står mer än ett ord.', en: 'There is more than one word here.'},
      format: 'markdown'
    }
  ],
  create: ({options, report, document}) => {
    const empty = new Set(options.headings.map(heading => heading.toLowerCase()))
    const isFormal = document.blocks.some(({kind, text}) => kind === 'heading' && FORMAL.test(text.slice(0, 80)))
    return {
      block(block) {
        const {text} = block
        if (block.kind !== 'heading' || block.region !== 'body' || text.length > 60) return
        const number = /^\d{1,2}(?:\.\d{1,2}){0,5}[.)]? /u.exec(text)?.[0].length ?? 0
        const end = text.length - (/[:.]$/u.test(text) ? 1 : 0)
        const words = text.slice(number, end)
        if (!empty.has(words.toLowerCase())) return
        report(block, {start: number, end}, 'empty', {text: words}, number > 0 || isFormal ? {level: 'info'} : {})
      }
    }
  }
})

/** Headings of judgments, minutes and reports from meetings, which follow a fixed order. */
const FORMAL =
  /^(?:domskäl|domslut|skäl|skälen|yrkanden?|avgörande|slutlig bedömning|närvarande|deltagare|dagordning|(?:\p{L}|-){0,30}(?:protokoll|möte|rapport)(?!\p{L}))/iu
