import type { Catalogue } from '../words.ts';

/** Share of wallet, its map, and whitespace. */
export const wallet: Catalogue = {
  'base.noBudget': '{n} не са включени (бюджетът не е известен)',
  'base.noNeed': '{n} не са включени (без покупки за две години, без известен бюджет или нужда)',

  'wallet.title': 'Дял от бюджета за покупки',
  'wallet.titleOf': 'Дял от бюджета за покупки: {name}',
  'wallet.client': 'Клиент',
  'wallet.what': 'Бюджет',
  'wallet.ours': 'От нас',
  'wallet.budget': 'Бюджет на клиента',
  'wallet.share': 'Нашият дял',
  'wallet.open': 'Необхванато',
  'wallet.rivals': 'Конкуренти',
  'wallet.budgets': 'Известни',
  'wallet.knownOf': '{known} от {n}',
  'wallet.one': 'за всичко',
  'wallet.together': 'Общо',
  'wallet.everything': 'всичко, което продаваме',
  'wallet.unnamed': 'не е в kam.yaml',
  'wallet.notAsked': 'никой не е питал',
  'wallet.outsideBudget': 'купено там, където бюджетът не е известен: {sales}',
  'wallet.trust': 'Колко добре са известни бюджетите',
  'wallet.basis': 'Основание',
  'wallet.clients': 'Клиенти',
  'wallet.trustBase':
    'известно: от клиента, от публични данни, от наблюдение; редовете се събират само в таблицата по-горе и там носят знака на най-слабото основание',
  'wallet.reconcile': 'От какво се състоят продажбите',
  'wallet.place': 'Продажби',
  'wallet.revenue': 'Приходи',
  'wallet.within': 'при известен бюджет',
  'wallet.outside': 'на същите клиенти, където бюджетът не е известен',
  'wallet.withoutBudget': 'на клиенти, чийто бюджет не е известен',
  'wallet.unassigned': 'неразпределени',
  'wallet.ledger': 'Регистър на продажбите',
  'wallet.reconcileBase': '{n} {n|ред|реда} от регистъра на продажбите',
  'wallet.above':
    '{name}: купено за {sales}, повече от бюджета {budget}. Бюджетът е грешен или остарял. Попитайте отново, на две нива.',
  'wallet.exceed':
    '{name}: купеното от нас и това, което според отговорите имат конкурентите, заедно надхвърлят бюджета {budget}. Един от отговорите е грешен.',
  'wallet.short':
    'Регистърът на продажбите обхваща от периода само {from} – {to}: бюджетите са взети за тази част от годината, затова дяловете са оценка.',
  'wallet.ask':
    'Бюджетът на {n} {n|клиент|клиенти} не е известен, а с него и нашият дял. Кого да попитате първо, от най-големите купувачи надолу: {names}.',
  'wallet.nothing':
    'Никой бюджет не е известен: попитайте колко харчи клиентът за година при всички доставчици общо.',
  'wallet.suppliers': 'Кой още доставя',
  'wallet.who': 'Доставчик',
  'wallet.product': 'Какво',
  'wallet.inUnit': '{product}, подразделение {unit}',
  'wallet.itsShare': 'Неговият дял',
  'wallet.amount': 'В пари',
  'wallet.until': 'До',
  'wallet.why': 'Защо',
  'wallet.suppliersBase':
    'посочени доставчици: {n}; дял от част от бюджета дава само горна граница на сумата',
  'wallet.noSuppliers': 'Никой не е посочен: попитайте кой доставя и с какъв дял.',
  'wallet.linesBase': 'известни бюджети: {known} от {n}; {lines} {lines|ред|реда} от регистъра на продажбите',
  'wallet.barsTitle': 'Дял от бюджета, от най-големия необхванат надолу',
  'wallet.barsAlt': 'Имаме {share} от известния бюджет на {name}.',
  'wallet.strong': 'силна',
  'wallet.medium': 'средна',

  'wallet-map.grid': 'Нашата позиция (надолу) и потенциалът на клиента (надясно)',
  'wallet-map.strong': 'силна',
  'wallet-map.medium': 'средна',
  'wallet-map.weak': 'слаба',
  'wallet-map.highPotential': 'висок',
  'wallet-map.mediumPotential': 'среден',
  'wallet-map.lowPotential': 'нисък',
  'wallet-map.judgedHere': '{name} (по преценка)',
  'wallet-map.computedHere': '{name} (по изчисление)',
  'wallet-map.maybeHere': '{name} (може би)',
  'wallet-map.sides': 'Преценката и изчислението едно до друго',
  'wallet-map.client': 'Клиент',
  'wallet-map.positionJudged': 'Позиция, преценка',
  'wallet-map.positionComputed': 'По дял от бюджета',
  'wallet-map.potentialJudged': 'Потенциал, преценка',
  'wallet-map.potentialComputed': 'По бюджет',
  'wallet-map.sidesBase':
    'на картата: {n} {n|клиент|клиенти}; извън нея: {missing}, защото за позицията или потенциала няма нито преценка, нито изчисление',
  'wallet-map.empty':
    'На картата няма никого: преценете позиция и потенциал в раздел 8 или попитайте за бюджети.',
  'wallet-map.positionContradicts':
    '{name}: по преценка позицията е {judged} ({why}), по дял от бюджета е {computed} ({share}). Проверете преценката или бюджета.',
  'wallet-map.potentialContradicts':
    '{name}: по преценка потенциалът е {judged} ({why}), по бюджет е {computed}. Проверете преценката или бюджета.',
  'wallet-map.noArgument': 'без довод',
  'wallet-map.stances': 'Какво изисква от нас всяка клетка',
  'wallet-map.cell': 'Позиция, потенциал',
  'wallet-map.clients': 'Клиенти',
  'wallet-map.stance': 'Поведение',
  'wallet-map.stancesBase':
    'двете оси са обичай в управлението на ключови клиенти; поведението е наше предложение за начало',
  'wallet-map.strongHigh': 'Защита и задълбочаване: защитни бариери, съвместен план, следващата категория.',
  'wallet-map.strongMedium': 'Довършване: затворете последните празнини, поискайте отзиви и препоръки.',
  'wallet-map.strongLow': 'Евтино задържане: обслужване по стандарт, останалото време за други.',
  'wallet-map.mediumHigh':
    'Настъпление: имаме опора и голям необхванат бюджет; взимайте дял категория по категория.',
  'wallet-map.mediumMedium': 'Избирателен растеж: където конкурент е слаб или договорът му изтича.',
  'wallet-map.mediumLow': 'Удържане: обичайният ред, без допълнителни усилия.',
  'wallet-map.weakHigh':
    'Изграждане или отказ: стигнете до онези, които решават, спечелете една категория за начало, със срок и граница на усилията.',
  'wallet-map.weakMedium': 'Опит: едно предложение със срок; иначе наблюдение.',
  'wallet-map.weakLow': 'Най-малко усилия: нека поръчва сам.',

  'wallet-reasons.share': 'Дял от бюджета за покупки (индекс на проникване)',
  'wallet-reasons.shareRule':
    'нашите приходи / бюджета на клиента за същите продукти или категории за дванадесет месеца',
  'wallet-reasons.shareSource': 'обичай в управлението на ключови клиенти',
  'wallet-reasons.budget': 'Бюджет',
  'wallet-reasons.budgetRule':
    'на финансовата година, в която свършва периодът, иначе този без година, иначе на друга година, и тогава е оценка; неизвестното остава неизвестно',
  'wallet-reasons.budgetSource': 'раздел 4 на досието или регистърът на клиентите',
  'wallet-reasons.part': 'Част от годината',
  'wallet-reasons.partRule':
    'период от n цели месеца взима n / 12 от годишния бюджет, другите дни / 365; и двете са оценка',
  'wallet-reasons.covered': 'взето: {from} – {to}, докъдето стига регистърът на продажбите',
  'wallet-reasons.together': 'Общо',
  'wallet-reasons.togetherRule':
    'продажби и бюджети на частите, които са известни; един бюджет за всичко, когато части не са известни',
  'wallet-reasons.open': 'Необхванато',
  'wallet-reasons.openRule': 'бюджетът минус нашите приходи, никога под нула; общо е сборът на частите',
  'wallet-reasons.rivals': 'Конкуренти',
  'wallet-reasons.rivalsRule':
    'техният дял × бюджета точно за този продукт или категория; дял от част от бюджета дава само горна граница; без дял не е известно',
  'wallet-reasons.rivalsSource': 'доставчиците в раздел 4; конкурентът от регистъра на клиентите няма дял',
  'wallet-reasons.range': 'Диапазони',
  'wallet-reasons.rangeRule': 'диапазон или разминаващи се отговори дават двата края на всяка цифра',
  'wallet-reasons.above': 'Над 100\u00a0%',
  'wallet-reasons.aboveRule':
    'клиентът не може да купи от нас повече, отколкото харчи: бюджетът е грешен или остарял',
  'wallet-reasons.position': 'Позиция по изчисление',
  'wallet-reasons.positionRule':
    'силна от {strong} от бюджета нагоре, средна от {medium} нагоре, иначе слаба',
  'wallet-reasons.potential': 'Потенциал по изчисление',
  'wallet-reasons.potentialRule':
    'степента на бюджета сред известните бюджети в канала, както в kam rank: най-висока значи висок, висока значи среден, ниска значи нисък',
  'wallet-reasons.judged': 'Преценка',
  'wallet-reasons.judgedRule':
    'позицията и потенциалът от раздел 8, всеки с довод; мястото на картата е по преценка, цифрите стоят до нея',
  'wallet-reasons.contradiction': 'Противоречие',
  'wallet-reasons.contradictionRule': 'няма степен, която да дават и преценката, и изчислението',

  'whitespace.title': 'Анализ на „белите петна“',
  'whitespace.titleOf': 'Анализ на „белите петна“: {name}',
  'whitespace.buys': 'купува',
  'whitespace.weak': 'слабо',
  'whitespace.lapsed': 'спрял',
  'whitespace.never': 'никога',
  'whitespace.unserved': 'свободно',
  'whitespace.blocked': 'затворено',
  'whitespace.year':
    'Състоянията са за дванадесет месеца, {from} – {to}: по-кратко време не показва кой е спрял да купува.',
  'whitespace.young':
    'Регистърът на продажбите започва на {since}: какво е купувано преди това, не е известно и „никога“ значи „от този ден“.',
  'whitespace.chances': 'Възможности, от най-големите надолу',
  'whitespace.client': 'Клиент',
  'whitespace.what': 'Какво',
  'whitespace.why': 'Защо и какво да направим',
  'whitespace.open': 'Необхванато за година',
  'whitespace.chancesBase':
    '{shown} от {n} {n|възможност|възможности}; още {rest}, при които никога не е купувано и размерът не е известен, са само в таблицата на състоянията',
  'whitespace.noChance': 'Засега няма видими възможности: попитайте за бюджети и нужди.',
  'whitespace.worth': 'Колко е необхванато в тях и откъде е известно',
  'whitespace.basis': 'Основание',
  'whitespace.method': 'Намерено по',
  'whitespace.count': 'Възможности',
  'whitespace.byBudget': 'бюджет',
  'whitespace.byRank': 'място сред доставчиците',
  'whitespace.byPeers': 'сходни клиенти',
  'whitespace.byPast': 'предходната година',
  'whitespace.worthBase':
    'редовете не се събират, защото оценката не е бюджет; възможностите на подразделенията са част от тези на клиента им и тук не са включени',
  'whitespace.heat': 'Приходи по клиенти и категории',
  'whitespace.heatUnits': 'Приходи по подразделения и категории',
  'whitespace.heatAlt': 'Най-много купува {name}, за {revenue}; празни са {n} от {all} клетки.',
  'whitespace.states': 'Клиенти и категории',
  'whitespace.unitStates': 'Подразделения и категории',
  'whitespace.unit': 'Подразделение',
  'whitespace.revenue': 'Приходи',
  'whitespace.wallet': 'Необхванато',
  'whitespace.together': 'Купуват',
  'whitespace.base': 'показани са {shown} от {n} {n|клиент|клиенти}',
  'whitespace.unitsBase': '{n} {n|подразделение|подразделения}; приходи без подразделение: {loose}',
  'whitespace.noUnits': 'Нито раздел 1, нито регистърът на продажбите посочват подразделения.',
  'whitespace.sales':
    'от {total} в регистъра на продажбите {categories} са от тези категории, {other} от продукти извън kam.yaml, {unassigned} не са разпределени',
  'whitespace.nothing': 'Няма продажби.',

  'whitespace-chance.needs': 'нужно е: {need}',
  'whitespace-chance.nobody': 'никой не доставя',
  'whitespace-chance.servedBy': 'доставя: {who}',
  'whitespace-chance.proven': '{products}: доказано в {units}',
  'whitespace-chance.last': 'последна покупка на {date}',
  'whitespace-chance.yearBefore': '{before} през предходната година',
  'whitespace-chance.belowPeers':
    '{part} от покупките му, а медианата на {of} {of|сходен клиент|сходни клиенти} е {median}',
  'whitespace-chance.falling': '{now} след {before} през предходната година',
  'whitespace-chance.share': 'имаме {share} от бюджета',
  'whitespace-chance.peersBuy': 'купуват го {buyers} от {of} {of|сходен клиент|сходни клиенти}',
  'whitespace-chance.neverBought': 'никога не е купувано',
  'whitespace-chance.blockedBy': '{product}: {why}',
  'whitespace-chance.noReason': 'без посочена причина',
  'whitespace-chance.heldBy': 'държи го {rival}',
  'whitespace-chance.until': 'до {date}',
  'whitespace-chance.also': 'доставят и други: {names}',
  'whitespace-chance.inUnit': '{unit}: {why}',
  'whitespace-chance.plan': 'План: {plan}.',
  'whitespace-chance.atLeast': 'поне: бюджетът е известен само за част от продуктите',
  'whitespace-chance.estimatePeers':
    'оценка: {median} от покупките му, медианата на {of} {of|сходен клиент|сходни клиенти}',
  'whitespace-chance.estimateUnits': 'оценка: както купуват другите подразделения',
  'whitespace-chance.estimateRank': 'оценка: ние сме доставчик номер {rank} от {of}',
  'whitespace-chance.estimatePast': 'оценка: с колко е купено по-малко от предходната година',
  'whitespace-chance.capped': 'намалено до това, което оставя бюджетът',
  'whitespace-chance.doUnserved': 'Предложете сега.',
  'whitespace-chance.doRepeat': 'Поискайте препоръка от подразделението, което купува; предложете същото.',
  'whitespace-chance.doLapsed': 'Попитайте на две нива защо са спрели.',
  'whitespace-chance.doWeak': 'Разберете у кого е останалото; сравнете асортимент, цени, обслужване.',
  'whitespace-chance.doFalling': 'Попитайте какво се е променило, преди да спрат съвсем.',
  'whitespace-chance.doGrow': 'Попитайте кога отново се решава за останалото.',
  'whitespace-chance.doNever': 'Попитайте за нуждата и бюджета; покажете какво печелят сходните клиенти.',
  'whitespace-chance.doPrepare': 'Подгответе се сега: разговор преди {date}.',
  'whitespace-chance.doAskUntil': 'Попитайте докога важи.',

  'whitespace-reasons.year': 'Година',
  'whitespace-reasons.yearRule':
    '{from} – {to}: дванадесетте месеца до края на периода, докъдето стига регистърът на продажбите; преди тях {before} – {end}',
  'whitespace-reasons.buys': 'Купува',
  'whitespace-reasons.buysRule': 'нетни приходи над нула за годината',
  'whitespace-reasons.weak': 'Слабо',
  'whitespace-reasons.weakRule':
    'купува, но делът на категорията в покупките му е под {peers} от медианата на сходните клиенти или приходите са паднали за година с повече от {fall}',
  'whitespace-reasons.peers': 'Сходни клиенти',
  'whitespace-reasons.peersRule':
    'другите клиенти на канала, които през годината купуват нещо, поне {n}; за подразделение: другите подразделения на клиента, поне едно; който не купува категорията, се брои за нула',
  'whitespace-reasons.lapsed': 'Спрял, никога',
  'whitespace-reasons.lapsedRule':
    'нищо за годината: спрял, ако някога е купувал, иначе никога, от началото на регистъра на продажбите {since}',
  'whitespace-reasons.unserved': 'Свободно',
  'whitespace-reasons.unservedRule':
    'не купува; в раздел 4 има нужда, която никой не обслужва (served_by: none), бюджет и никакъв доставчик',
  'whitespace-reasons.blocked': 'Затворено',
  'whitespace-reasons.blockedRule':
    'раздел 4 затваря цялата категория и срокът не е изтекъл; отново е възможност, ако изтича до дванадесет месеца или не е известен',
  'whitespace-reasons.whitespaceSource':
    'анализ на „белите петна“; състоянията освен „купува“ и „не купува“ са наши',
  'whitespace-reasons.open': 'Необхванато',
  'whitespace-reasons.openRule':
    'бюджетът на категорията минус нашите приходи, иначе бюджетите на продуктите ѝ, които имат такъв (поне)',
  'whitespace-reasons.budgetSource': 'раздел 4 на досието',
  'whitespace-reasons.rank': 'Оценка по място',
  'whitespace-reasons.rankRule':
    'бюджет = нашите приходи / ((1 − място / (n + 1)) × 2 / n); нашето място е онова, което местата на n − 1 посочени доставчици оставят свободно',
  'whitespace-reasons.rankSource': 'правило за разпределяне на бюджета (Keiningham и др.)',
  'whitespace-reasons.byPeers': 'Оценка по сходни клиенти',
  'whitespace-reasons.byPeersRule':
    'медианата на дела на категорията в покупките на сходните клиенти × покупките на клиента, минус това, което той купува от нея',
  'whitespace-reasons.past': 'Оценка по предходната година',
  'whitespace-reasons.pastRule':
    'приходите от предходната година минус тези от годината: за онези, които само падат, и там, където нито мястото, нито сходните клиенти казват нещо',
  'whitespace-reasons.cap': 'Граница',
  'whitespace-reasons.capRule':
    'никоя оценка не е по-голяма от това, което оставя известен бюджет за по-широк кръг',
  'whitespace-reasons.repeat': 'Повторение',
  'whitespace-reasons.repeatRule': 'продукт, който едно подразделение купува, а друго никога не е купувало',
  'whitespace-reasons.grow': 'Растеж',
  'whitespace-reasons.growRule':
    'купува, но имаме под {share} от известния бюджет; или по място сред доставчиците',
  'whitespace-reasons.order': 'Ред',
  'whitespace-reasons.orderRule':
    'по долния край на необхванатото, неизвестните размери накрая; загубените и отложените клиенти нямат възможности тук',
};
