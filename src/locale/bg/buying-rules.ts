import type { Catalogue } from '../words.ts';

/** Rules about buying and about crossed SWOTs. */
export const buyingRules: Catalogue = {
  'check.buying-closed-without-reason.says': '„{what}“ приключи ({result}), а защо, не е записано',
  'check.buying-closed-without-reason.folded':
    '{n} {n|приключена сделка или търг|приключени сделки или търгове} без причина',
  'check.buying-closed-without-reason.why':
    'Резултатът и причината вървят заедно: спечелена сделка, за която никой не знае защо, не може да се повтори, а загубена се губи пак. Попитайте на две нива и запишете `reason:`.',
  'check.buying-contract-ended.says': '„{what}“ беше в сила до {until}, а какво следва, не е записано',
  'check.buying-contract-ended.why':
    'Изтекъл договор не пази нищо, а който сам се е подновил, е в сила до друг ден, а не до записания. Запишете новия `until:`, следващия договор или `renewal: none`, ако така е замислено.',
  'check.buying-contract-notice.nearSays':
    'предизвестие по „{what}“ може да се даде до {last}; договорът изтича на {until}',
  'check.buying-contract-notice.nearWhy':
    'До последния ден за предизвестие един договор може да се промени; след него остава само краят или подновяването. Поговорете какво следва преди този ден: докато клиентът още може да си тръгне, той казва и какво иска. Въпросът се решава от следващ договор от същия вид или от `renewal: none`.',
  'check.buying-contract-notice.passedSays':
    'предизвестие по „{what}“ можеше да се даде до {last}; подновяването не е договорено и той изтича на {until}',
  'check.buying-contract-notice.passedWhy':
    'Договор, който не се подновява сам, изтича в деня си, а с него и онова, което държи конкурентите навън. Договорете подновяването: запишете новия `until:`, новия договор или `renewal: none`, ако наистина трябва да свърши.',
  'check.buying-contract-notice.source':
    'Колко преди последния ден договорът иска внимание: `thresholds: notice_ahead` в kam.yaml, 60 дни.',
  'check.buying-criteria-scale.says': '{typed} не е оценка по скалата от 1 до {scale}',
  'check.buying-criteria-scale.why':
    'Нашите оценки и тези на конкурентите се сравняват само по една скала; оценка извън нея се смята за неизвестна. Най-добрата оценка е `factor_scale:` в kam.yaml, най-лошата е 1.',
  'check.buying-deal-overdue.says': 'решението за „{what}“ трябваше да е до {due}, а сделката още е отворена',
  'check.buying-deal-overdue.why':
    'Сделки, чийто ден е минал, правят всяка прогноза твърде висока. Попитайте какво пречи; запишете нов `due:` или `result:` с причината.',
  'check.buying-deal-stage-unknown.says': 'етапът „{typed}“ го няма в пътя на купувача',
  'check.buying-deal-stage-unknown.folded':
    '{n} {n|сделка е|сделки са} на етап, който го няма в пътя на купувача',
  'check.buying-deal-stage-unknown.why':
    'Пътят казва как купува този клиент. Сделка на един от етапите му показва докъде е стигнала и какво следва; собствените ни думи не казват нито едното, нито другото. Запишете id на етап или добавете етапа в пътя.',
  'check.buying-proposal-criterion-unanswered.says':
    '„{what}“ не отговаря на {criteria}, {n|който тежи|които тежат} най-много',
  'check.buying-proposal-criterion-unanswered.folded':
    '{n} {n|тежък критерий|тежки критерия} без отговор в {places} {places|предложение|предложения}: kam buying',
  'check.buying-proposal-criterion-unanswered.why':
    'Предложението се сравнява по критериите на клиента, първо по най-тежките: тези, които тежат поне колкото средния. Кажете в него как е изпълнен всеки от тях и го посочете в `criteria:`.',
  'check.buying-proposal-criterion-unanswered.source': 'Какво се смята за тежко, е наше правило.',
  'check.buying-proposal-decider-without-argument.says':
    'в „{what}“ няма довод за {people}, а {n|този човек решава|тези хора решават}',
  'check.buying-proposal-decider-without-argument.folded':
    '{n} {n|решаващ|решаващи} без довод в {places} {places|предложение|предложения}: kam buying',
  'check.buying-proposal-decider-without-argument.why':
    'Всеки читател претегля предложението според ролята и знанията си. Каквото убеждава потребителя, оставя равнодушен онзи, който решава. Запишете `arguments:` и посочете читателя във `for:`.',
  'check.buying-proposal-expired-open.says': '„{what}“ беше в сила до {until}, а как завърши, не е записано',
  'check.buying-proposal-expired-open.why':
    'Предложение без край държи отворени цени, зад които вече никой не стои. Запишете `outcome:` с причината или нов `valid_until:`, ако е подновено.',
  'check.buying-proposal-unconfirmed.says':
    '„{what}“ е изпратено на {sent}, а никой не е потвърдил, че е получено',
  'check.buying-proposal-unconfirmed.why':
    'Предложение, изпратено мълчаливо, може би никой не е чел. Без потвърждение някой се обажда до един ден: получено ли е, кой го чете, какво следва. Запишете `confirmed:` с деня или обаждането, с предложението в `about:`.',
  'check.buying-proposal-unconfirmed.source': 'Обаждане до един ден е практика на бранша.',
  'check.buying-tender-late-preparation.says':
    '„{what}“ трябваше да се подготвя от {from}: няма нито действие, нито разговор за него',
  'check.buying-tender-late-preparation.why':
    'Търгът се печели, преди да е обявен: нуждата е разбрана или оформена с клиента, факторите за успех са закрепени, с всеки участник има добър контакт. Това отнема около девет месеца. Запишете действие с търга във `for:` или разговора, с търга в `about:`.',
  'check.buying-tender-late-preparation.source':
    'Подготовка от около девет месеца по-рано е практика на бранша.',
  'check.buying-tender-makers.needSays':
    'на каква нужда служи „{what}“, не е известно, а остават {months} {months|месец|месеца}',
  'check.buying-tender-makers.needFolded':
    '{n} {n|търг се подготвя|търга се подготвят} без известна нужда: kam buying',
  'check.buying-tender-makers.needWhy':
    'Първото, което прави победител: нуждата е разбрана или оформена заедно с тези, които я имат. Който не знае за какво е търгът, може да се състезава само с цена. Попитайте потребителите на две нива и запишете `needs:`.',
  'check.buying-tender-makers.factorsSays':
    'какво ще реши „{what}“, не е закрепено, а остават {months} {months|месец|месеца}',
  'check.buying-tender-makers.factorsFolded':
    '{n} {n|търг се подготвя|търга се подготвят} без фактори за успех: kam buying',
  'check.buying-tender-makers.factorsWhy':
    'Второто, което прави победител: факторите за успех са закрепени, преди да са написани документите. После могат само да се прочетат. Договорете ги с тези, които пишат документите, и запишете `success_factors:`.',
  'check.buying-tender-makers.contactSays':
    'няма добър контакт с {people}, а {n|този човек участва|тези хора участват} в „{what}“',
  'check.buying-tender-makers.contactFolded':
    '{n} {n|участник|участници} в търгове без добър контакт: kam buying',
  'check.buying-tender-makers.contactWhy':
    'Третото, което прави победител: добър контакт с всеки, който участва в решението. Разговаряме, и човекът не е против нас. Действие заради липсващия човек струва повече от още една страница в офертата.',
  'check.buying-tender-makers.source':
    'Трите неща, които правят победител, са практика на бранша; какво е добър контакт, е наше правило.',
  'check.buying-tender-no-result.says':
    '„{what}“ мина на {date}, преди {days} {days|ден|дни}, а няма записан резултат',
  'check.buying-tender-no-result.why':
    'Какво излезе от един търг и защо, е най-честното, което клиентът някога казва за нас. Запишете `result:` и `reason:`, а ако е спечелил друг, и `winner:`; нов `date:`, ако е отложен.',

  'check.swot-crossing-kind.says': '„{typed}“ противоречи на точките, които се срещат тук: те правят {kind}',
  'check.swot-crossing-kind.why':
    'Видът на кръстосването следва от точките: силна или слаба страна (S, W) среща възможност или заплаха (O, T). Не е нужно да се пише. Където им противоречи, видът е грешен или точка стои в грешен списък.',
  'check.swot-crossing-one-sided.says':
    '„{what}“ не кръстосва нищо: силна или слаба страна трябва да срещне възможност или заплаха',
  'check.swot-crossing-one-sided.why':
    'Кръстосването пита какво прави една силна или слаба страна от една възможност или заплаха. Точки само от едната страна не отговарят на нищо. Добавете в `of:` точката от другата страна.',
  'check.swot-crossing-without-task.says': '„{what}“ не води до действие',
  'check.swot-crossing-without-task.folded':
    '{n} {n|кръстосване не води|кръстосвания не водят} до действие: kam swot <client>',
  'check.swot-crossing-without-task.why':
    'Кръстосаният SWOT завършва с възможности и с действия, които неутрализират вредата. Без действие остава мисъл. Посочете кръстосването във `for:` на действие или кажете с `no_task:` защо не се прави нищо.',
  'check.swot-not-neutralised.says': 'нищо не неутрализира „{what}“',
  'check.swot-not-neutralised.folded':
    '{n} {n|слаба страна или заплаха, която|слаби страни и заплахи, които} нищо не неутрализира: kam swot <client>',
  'check.swot-not-neutralised.why':
    'Слабите страни и заплахите се записват, за да им се отговори: силна страна срещу заплаха (ST), възможност, която наваксва слабост (WO), начин заплахата да не удари слабото място (WT). Кръстосайте точката в `crossed:` с онова, което отнема вредата ѝ.',
  'check.swot-point-twice.says':
    '„{typed}“ са две точки: кръстосване, което я посочва, може да значи коя да е от тях',
  'check.swot-point-twice.why':
    'Кръстосванията посочват точките с кратките им имена, общи за двата SWOT в досието и общия в kam.yaml. Едно име е една точка.',
};
