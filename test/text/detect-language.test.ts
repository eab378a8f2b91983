import {describe, expect, it} from 'vitest'
import {detectLanguage} from '../../src/text/detect-language.js'

const SENTENCES = {
  swedish: `Du kan söka bistånd hos kommunen om pengarna inte räcker.
    Nämnden har beslutat att avslå din ansökan.
    Vi behöver fler uppgifter från dig innan vi kan fatta beslut.
    Handläggaren ringer dig i början av nästa vecka.
    Hyran ska betalas senast den sista i varje månad.
    Den som är missnöjd med beslutet kan överklaga det.
    I planen står vem som gör vad och när det ska vara klart.
    Barnet har rätt att säga vad det tycker.
    Föräldrarna delar på ansvaret för barnets skolgång.
    Det finns ingen anledning att vänta med anmälan.
    Kommunen ger stöd till den som vårdar en närstående.
    Blanketten fyller du i på webben eller på papper.
    Utredningen visar att familjen behöver hjälp i hemmet.
    Ta med legitimation när du besöker oss.
    Avgiften beror på hur mycket hjälp du får.
    Med bistånd menas hjälp från socialtjänsten.
    Styrelsen godkände budgeten och lade rapporten till handlingarna.
    Biblioteket är stängt under helgen men öppnar på måndag.
    Bussen går inte på söndagar under sommaren.
    Om du är under arton år ska en vårdnadshavare skriva under.
    Enligt lagen ska beslutet vara skriftligt.
    Rapporten "The state of the art" är skriven på engelska men handlar om svensk skola.
    Projektet heter Learning by doing och drivs av kommunen tillsammans med högskolan.
    Man får inte elda i parken.`,
  english: `You can apply for financial support if your money is not enough.
    The committee has decided to reject your application.
    We need more information from you before we can make a decision.
    Your case officer will call you at the beginning of next week.
    The rent must be paid by the last day of each month.
    If you are not satisfied with the decision, you can appeal.
    The plan says who does what and when it should be done.
    Children have the right to say what they think.
    Parents share the responsibility for their child's schooling.
    There is no reason to wait with the report.
    The municipality gives support to those who care for a relative.
    Fill in the form online or on paper.
    The investigation shows that the family needs help at home.
    Bring your identity card when you visit us.
    The fee depends on how much help you receive.
    Assistance means help from the social services.
    The board approved the budget and filed the report.
    The library is closed during the weekend but opens on Monday.
    The bus does not run on Sundays during the summer.
    A guardian must sign if you are under eighteen.
    According to the law the decision must be in writing.
    Malmö and Göteborg are among the largest cities in the country.`,
  norwegian: `Du kan søke om økonomisk hjelp hvis pengene ikke strekker til.
    Nemnda har bestemt at søknaden din er avslått.
    Vi trenger flere opplysninger fra deg før vi kan avgjøre saken.
    Saksbehandleren ringer deg i begynnelsen av neste uke.
    Husleien skal betales senest den siste dagen i måneden.
    Hvis du er uenig i vedtaket, kan du klage.
    I planen står det hvem som gjør hva, og når det skal være ferdig.
    Barnet har rett til å si hva det mener.
    Foreldrene deler på ansvaret for skolegangen.
    Det er ingen grunn til å vente med å melde fra.
    Kommunen gir støtte til den som har omsorg for en pårørende.
    Skjemaet fyller du ut på nettet eller på papir.
    Undersøkelsen viser at familien trenger hjelp hjemme.
    Ta med legitimasjon når du besøker oss.
    Hvor mye du skal betale, avhenger av hvor mye hjelp du får.
    Med stønad mener vi hjelp fra sosialtjenesten.
    Styret godkjente budsjettet og tok rapporten til etterretning.
    Biblioteket er stengt i helgen, men åpner på mandag.
    Bussen går ikke på søndager om sommeren.
    Er du under atten år, må en av foreldrene skrive under.
    Etter loven skal vedtaket være skriftlig.`,
  danish: `Du kan søge om økonomisk hjælp, hvis pengene ikke slår til.
    Udvalget har besluttet at afslå din ansøgning.
    Vi har brug for flere oplysninger fra dig, før vi kan træffe en afgørelse.
    Sagsbehandleren ringer til dig i begyndelsen af næste uge.
    Huslejen skal betales senest den sidste dag i måneden.
    Hvis du er utilfreds med afgørelsen, kan du klage over den.
    I planen står der, hvem der gør hvad, og hvornår det skal være færdigt.
    Barnet har ret til at sige, hvad det mener.
    Forældrene deler ansvaret for skolegangen.
    Der er ingen grund til at vente med anmeldelsen.
    Kommunen giver støtte til den, der passer en pårørende.
    Skemaet udfylder du på nettet eller på papir.
    Undersøgelsen viser, at familien har brug for hjælp i hjemmet.
    Husk legitimation, når du besøger os.
    Afgiften afhænger af, hvor meget hjælp du får.
    Ved støtte forstår vi hjælp fra de sociale myndigheder.
    Bestyrelsen godkendte budgettet og tog rapporten til efterretning.
    Biblioteket er lukket i weekenden, men åbner om mandagen.
    Bussen kører ikke om søndagen i sommerferien.
    Er du under atten år, skal en forælder skrive under.
    Ifølge loven skal afgørelsen være skriftlig.`,
  finnish: `Voit hakea toimeentulotukea, jos rahasi eivät riitä.
    Lautakunta on päättänyt hylätä hakemuksesi.
    Tarvitsemme sinulta lisää tietoja ennen kuin voimme päättää asiasta.
    Käsittelijä soittaa sinulle ensi viikon alussa.
    Vuokra on maksettava viimeistään kuukauden viimeisenä päivänä.
    Jos olet tyytymätön päätökseen, voit valittaa siitä.
    Suunnitelmassa kerrotaan, kuka tekee mitä ja milloin.
    Lapsella on oikeus sanoa mielipiteensä.
    Vanhemmat vastaavat yhdessä lapsen koulunkäynnistä.
    Ilmoituksen tekemistä ei kannata odottaa.
    Kunta tukee niitä, jotka hoitavat läheistään.
    Lomakkeen voi täyttää verkossa tai paperilla.
    Selvityksen mukaan perhe tarvitsee apua kotona.
    Ota henkilötodistus mukaan, kun tulet käymään.
    Maksu riippuu siitä, kuinka paljon apua saat.
    Tuella tarkoitetaan sosiaalitoimen antamaa apua.
    Hallitus hyväksyi talousarvion ja merkitsi raportin tiedoksi.
    Kirjasto on suljettu viikonloppuna mutta avataan maanantaina.
    Bussi ei kulje sunnuntaisin kesän aikana.
    Jos olet alle kahdeksantoista, huoltajan on allekirjoitettava.
    Lain mukaan päätöksen on oltava kirjallinen.`,
  german: `Sie können Sozialhilfe beantragen, wenn Ihr Geld nicht reicht.
    Der Ausschuss hat beschlossen, Ihren Antrag abzulehnen.
    Wir brauchen weitere Angaben von Ihnen, bevor wir entscheiden können.
    Die Sachbearbeiterin ruft Sie am Anfang der nächsten Woche an.
    Die Miete ist spätestens am letzten Tag des Monats zu zahlen.
    Wenn Sie mit dem Bescheid nicht einverstanden sind, können Sie Widerspruch einlegen.
    Im Plan steht, wer was macht und wann es fertig sein soll.
    Das Kind hat das Recht, seine Meinung zu sagen.
    Die Eltern teilen sich die Verantwortung für den Schulbesuch.
    Es gibt keinen Grund, mit der Meldung zu warten.
    Die Gemeinde unterstützt alle, die Angehörige pflegen.
    Das Formular füllen Sie im Netz oder auf Papier aus.
    Die Prüfung zeigt, dass die Familie zu Hause Hilfe braucht.
    Bringen Sie bitte Ihren Ausweis mit.
    Die Gebühr hängt davon ab, wie viel Hilfe Sie bekommen.
    Mit Beihilfe ist die Hilfe der sozialen Dienste gemeint.
    Der Vorstand hat den Haushalt genehmigt und den Bericht zur Kenntnis genommen.
    Die Bücherei ist am Wochenende geschlossen, öffnet aber am Montag.
    Der Bus fährt im Sommer nicht an Sonntagen.
    Wer unter achtzehn ist, braucht die Unterschrift der Eltern.
    Nach dem Gesetz muss der Bescheid schriftlich sein.`,
  others: `Waxaad codsan kartaa kaalmo dhaqaale haddii lacagtaadu aanay kugu filnayn.
    Degmada waxay ka caawisaa dadka u baahan taageero iyo macluumaad.
    يمكنك التقدم بطلب للحصول على مساعدة مالية إذا لم يكن لديك ما يكفي من المال.
    می‌توانید برای دریافت کمک مالی درخواست بدهید.
    Якщо вам бракує грошей, ви можете подати заяву на допомогу.
    Jeśli nie masz dość pieniędzy, możesz złożyć wniosek o pomoc w gminie.
    Ako nemate dovoljno novca, možete podnijeti zahtjev za pomoć u opštini.
    Si vous n'avez pas assez d'argent, vous pouvez demander une aide à la commune.
    Si no le alcanza el dinero, puede solicitar ayuda en el municipio.
    Paranız yetmiyorsa belediyeden yardım için başvuru yapabilirsiniz.
    ገንዘብ እንተ ዘይኣኺሉኩም ሓገዝ ክትሓቱ ትኽእሉ ኢኹም።
    Nëse nuk keni para të mjaftueshme, mund të kërkoni ndihmë në komunë.
    如果您的钱不够,可以向市政府申请补助。`
}

function answers(language: keyof typeof SENTENCES): readonly (readonly [string | null, string])[] {
  return SENTENCES[language].split('\n').map(line => [detectLanguage(line.trim()), line.trim()])
}

describe('detectLanguage', () => {
  it('never takes a Swedish sentence for anything else', () => {
    expect(answers('swedish').filter(([answer]) => answer !== 'sv' && answer !== null)).toEqual([])
    expect(answers('swedish').filter(([answer]) => answer === null).length).toBeLessThanOrEqual(2)
  })

  it('knows English sentences', () => {
    expect(answers('english').filter(([answer]) => answer !== 'en')).toEqual([])
  })

  it.each(['norwegian', 'danish', 'finnish', 'german', 'others'] as const)(
    'sees that %s is another language',
    language => {
      const wrong = answers(language).filter(([answer]) => answer !== 'other')
      // A single sentence may hold too little; it must not be called Swedish or English.
      expect(wrong.filter(([answer]) => answer !== null)).toEqual([])
      expect(wrong.length).toBeLessThanOrEqual(4)
    }
  )

  it.each(['', '12 500 kr', 'Anna Svensson', 'Kontakt', 'https://ekfors.example/a', 'SoL 4:1', 'OK'])(
    'says nothing of what holds too little: %s',
    text => {
      expect(detectLanguage(text)).toBeNull()
    }
  )

  it('looks at the beginning of a long text only', () => {
    const swedish = 'Du kan söka bistånd hos kommunen om pengarna inte räcker. '.repeat(20)
    expect(detectLanguage(swedish + 'The rest is not read at all. '.repeat(1000))).toBe('sv')
  })
})
