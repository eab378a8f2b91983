import {phraseRule} from '../src/rule/phrase-rule.js'

export default phraseRule({
  id: 'fast-sammansatt-verb',
  status: 'stable',
  category: 'ord',
  severity: 'notice',
  title: {sv: 'Fast sammansatt verb', en: 'Fixed compound verb'},
  why: {
    sv: 'Motta och tillse hör hemma i skrift. Ta emot och se till är vad folk säger.',
    en: 'Motta and tillse belong in writing. Ta emot and se till are what people say.'
  },
  note: {
    sv: 'Listan är kort: många sammansatta verb saknar lös form eller betyder något annat lösa. Partikelverb kan vara svåra för den som är ny i svenskan, så de flesta orden ger bara en upplysning.',
    en: 'The list is short: many compound verbs have no looser form or mean something else apart. Particle verbs can be hard for learners, so most of the words give information only.'
  },
  sources: [{title: 'Myndigheternas skrivregler, 8 uppl. 2014', section: '1.4.3, 1.4.4'}],
  messages: {
    replace: {
      sv: '”{word}” låter stelt. Skriv hellre isär: ”{suggestion}”.',
      en: '“{word}” sounds stiff. Rather write it apart: “{suggestion}”.'
    },
    remove: {sv: '”{word}” låter stelt. Stryk det gärna.', en: '“{word}” sounds stiff. You may well delete it.'}
  },
  examples: [
    {
      bad: 'Kommunen [[tillser]] att lokalen [[iordningställs]].',
      message: 'replace',
      better: 'Kommunen ser till att lokalen ställs i ordning.'
    },
    {bad: 'Vi [[mottar]] din ansökan i mars.', message: 'replace', better: 'Vi tar emot din ansökan i mars.'},
    {good: 'Vi avslår ansökan.', because: {sv: 'Avslå har ingen lös form.', en: 'Avslå has no looser form.'}},
    {
      good: 'Rapporten understryker risken.',
      because: {sv: 'Stryka under betyder något annat.', en: 'Stryka under means something else.'}
    },
    {
      good: 'Det indragna bidraget betalas ut igen.',
      because: {sv: 'Ett particip som adjektiv.', en: 'A participle as an adjective.'}
    },
    {
      good: 'Bolaget utan mottagning tar emot gästerna ändå.',
      because: {sv: 'Mottagning är ett substantiv.', en: 'Mottagning is a noun.'}
    }
  ],
  words: 'fast-sammansatt'
})
