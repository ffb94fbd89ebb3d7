import type { Catalogue } from '../words.ts';

/** What kam answer, log and done say, and the rules of the log. */
export const writing: Catalogue = {
  'written.undo': 'Чтобы отменить: git restore -p {files}',
  'written.undoNew': 'Чтобы отменить: удалите {files}',
  'written.undoByHand': 'В git нет прежней версии {files}: её сохраняют git add и git commit',
  'written.undoBoth': 'Чтобы отменить: удалите {made} и git restore -p {files}',
  'answer.known': 'Об этом уже спрашивали, ответа не было.',
  'answer.refreshed': 'То же, что и раньше, по более новому или надёжному источнику. Было: {before}',
  'answer.confirmed': 'То же, что {before}: записано рядом, одно подтверждает другое.',
  'answer.disputed':
    'Расходится с {before}. Всё остаётся записанным; факт спорный, пока --replace не решит, что верно.',
  'answer.added': 'Рядом: {before}',
  'answer.replaced': 'Вместо: {before}. Что было в коммитах, осталось в git.',
  'answer.same': 'Это уже записано; ничего не изменено.',
  'answer.unblocks': 'От этого зависит решение: {decision}.',
  'answer-from.who': 'Кто это сказал?',
  'answer-from.public': 'это опубликовано',
  'answer-from.observed': 'видели сами',
  'answer-from.assumed': 'предполагаем',
  'answer-from.estimated': 'рассчитали',
  'answer-log.recorded': 'Что предложено и как отреагировали: {file}',
  'done.task': '{what}: сделано {date}',
  'done.dropped': '{what}: отказались {date}',
  'done.case': '{what}: решено {date}',
  'done.undo': 'Чтобы отменить: kam done {address} --undo',
  'done.reopened': '{what}: снова открыто',
  'log.promised': 'обещано: {what}',
  'log.promisedBy': 'обещано к {due}: {what}',
  'log.close': 'Когда обещание выполнено: kam done {address}',
  'log.before': 'Предыдущий разговор: {date}, {days} {days|день|дня|дней} назад.',
  'log.rests': '{name}: пауза после холодного контакта до {date}; приходите с поводом, важным для них.',
  'log.resolve': 'Остаётся открытым, пока не решено: kam done {address} --result "…"',
  'log-questions.date': 'Когда это было?',
  'log-questions.noDate': 'День в виде 2026-11-29',
  'log-questions.way': 'Как вы общались?',
  'log-questions.kind': 'Что это было?',
  'log-questions.with': 'С кем из них?',
  'log-questions.others': 'Кто ещё был с их стороны? Имена через запятую',
  'log-questions.what': 'О чём, одной фразой?',
  'log-questions.learned': 'Что узнали? факт=значение, например budget.bolts=900k EUR; пусто: больше ничего',
  'log-questions.asked':
    'О чём спросили без ответа? факт; evaded; предложенные варианты; реакция; пусто: больше ничего',
  'log-questions.promised': 'Что пообещали? что; кто из нас; к какому дню; пусто: больше ничего',
  'log-questions.next': 'Когда следующий разговор? День или 14d; пусто: не условились',
  'check.log-open-complaint.says': 'не решено уже {days} {days|день|дня|дней}: {what}',
  'check.log-open-complaint.why':
    'На что клиент жалуется, решают быстро и с наименьшими потерями и ведут до конца: открытая жалоба обходится дороже своего повода. Решите, сообщите клиенту и закройте: `kam done <клиент>/<разговор> --result "…"`. Пожелание может ждать дольше, но и на него отвечают.',
  'check.log-open-complaint.source':
    'Что жалобы и недоразумения решают быстро — правило метода; как быстро: `thresholds: complaint_within` и `wish_within` в kam.yaml, наши.',
  'check.log-silence.says':
    '{days} {days|день|дня|дней} никто с ними не говорил с тех пор, как у них осталось: {what}',
  'check.log-silence.why':
    'Отправить и замолчать — выглядит как равнодушие. Позвоните: спросите, дошло ли, что думают, и условьтесь о следующем шаге.',
  'check.log-silence.folded':
    '{n} {n|клиент ничего не слышал|клиента ничего не слышали|клиентов ничего не слышали} от нас с тех пор, как им что-то отправили',
  'check.log-silence.source':
    'Ни равнодушия, ни навязчивости — правило метода; через сколько дней: `thresholds: silence` в kam.yaml, 14 дней, наше.',
  'check.log-chasing.says':
    '{count} {count|контакт|контакта|контактов} с нашей стороны с {since}, и ничего из них не вышло',
  'check.log-chasing.why':
    'Спрашивать снова и снова — выглядит как нужда. Выждите и вернитесь с поводом, важным для них: с ответом на вопрос, с цифрой, с человеком, с которым им хочется встретиться; или обратитесь к другому человеку на другом уровне.',
  'check.log-chasing.folded': '{n} {n|клиенту|клиентам|клиентам} наши обращения могут казаться навязчивыми',
  'check.log-chasing.source':
    'Ни равнодушия, ни навязчивости — правило метода; сколько подряд: `thresholds: chasing` в kam.yaml, 3, наше.',
};
