import type {Block} from '../src/document/document.js'
import {defineRule} from '../src/rule/define-rule.js'

export default defineRule({
  id: 'rubriknivaer',
  status: 'stable',
  category: 'struktur',
  severity: 'warning',
  title: {sv: 'Rubriknivåer', en: 'Heading levels'},
  why: {
    sv: 'Den som lyssnar på texten hoppar mellan rubriker. Saknas en nivå tror lyssnaren att något har fallit bort.',
    en: 'Those who listen to the text jump between headings. If a level is missing they think that something was lost.'
  },
  note: {
    sv: 'I Word får det finnas flera rubriker på första nivån. Ren text granskas inte.',
    en: 'In Word there may be several headings of the first level. Plain text is not reviewed.'
  },
  sources: [
    {title: 'WCAG 2.1', section: '1.3.1'},
    {title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '2.1.3, 3.5.1'}
  ],
  options: {},
  messages: {
    skipped: {
      sv: 'Rubriknivån hoppar från {from} till {to}. Byt till nivå {expected}.',
      en: 'The heading level jumps from {from} to {to}. Change it to level {expected}.'
    },
    several: {
      sv: 'Det finns redan en huvudrubrik. Gör den här till nivå 2.',
      en: 'There is already a main heading. Make this one level 2.'
    },
    noFirst: {
      sv: 'Texten saknar huvudrubrik. Gör den första rubriken till nivå 1.',
      en: 'The text has no main heading. Make the first heading level 1.'
    }
  },
  examples: [
    {
      bad: '# Beslut\n\nDu får pengar.\n\n### [[Skäl]]\n\nDu har låg inkomst.',
      message: 'skipped',
      better: '# Beslut\n\nDu får pengar.\n\n## Skäl\n\nDu har låg inkomst.',
      format: 'markdown'
    },
    {
      bad: '# Beslut\n\nDu får pengar.\n\n# [[Skäl]]\n\nDu har låg inkomst.',
      message: 'several',
      better: '# Beslut\n\nDu får pengar.\n\n## Skäl\n\nDu har låg inkomst.',
      format: 'markdown'
    },
    {
      bad: '<h2>[[Skäl]]</h2><p>Du har låg inkomst.</p><h2>Hyra</h2><p>Du får pengar till hyran.</p>',
      message: 'noFirst',
      better: '<h1>Beslut</h1><h2>Skäl</h2><p>Du har låg inkomst.</p>',
      format: 'html'
    },
    {
      good: '# Stöd\n\n## Hyra\n\n### Hur mycket\n\n## Mat\n\nDu får hjälp.',
      because: {sv: 'Att gå upp flera nivåer är rätt.', en: 'To go up several levels is right.'},
      format: 'markdown'
    },
    {
      good: '# Beslut\n\n## Skäl\n\n### Inkomst\n\nDu har låg inkomst.',
      because: {sv: 'En nivå i taget.', en: 'One level at a time.'},
      format: 'markdown'
    },
    {
      good: 'Beslut\nSkäl',
      because: {sv: 'Ren text har inga nivåer.', en: 'Plain text has no levels.'}
    }
  ],
  create: ({report, document}) => {
    let previous: Block | undefined
    let hasFirst = document.blocks.some(block => block.kind === 'title')
    const hasTitle = hasFirst
    return {
      block(block) {
        if (block.kind !== 'heading' || block.region !== 'body') return
        const span = {start: 0, end: block.text.length}
        const {level} = block
        if (!previous && level > 1 && !hasTitle) report(block, span, 'noFirst', {}, {level: 'info'})
        if (previous && level > previous.level + 1)
          report(block, span, 'skipped', {from: previous.level, to: level, expected: previous.level + 1})
        if (level === 1 && previous && hasFirst && document.format !== 'docx')
          report(block, span, 'several', {}, {level: 'notice'})
        if (level === 1) hasFirst = true
        previous = block
      }
    }
  }
})
