// Records of the directory as parts of the page. Text is set as text: what a record says is never markup.

/** A text with its {places} filled. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** What records are written in. */
const WRITTEN = 'es';

function translation(record, field, language) {
  return record.translations?.find((each) => each.field === field && each.language === language && !each.stale)?.text;
}

/**
 * A record's field in the reader's language where somebody has translated what it says now, else as it was written, and marked so: a
 * screen reader then reads Spanish as Spanish. Nothing where there is nothing.
 */
function say(record, field, language) {
  const translated = translation(record, field, language);
  const text = translated ?? record[field];
  return text ? told(text, translated || language === WRITTEN ? undefined : WRITTEN) : null;
}

/** A text that may be in another language than the page. */
function told(text, lang) {
  return lang ? element('span', text, { lang }) : document.createTextNode(text);
}

/** Parts one after the other, those left out that are nothing. */
function joined(parts, between) {
  return parts.filter(Boolean).flatMap((part, i) => (i === 0 ? [part] : [between, part]));
}

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text) { made.textContent = text; }
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

/** A link, or nothing for an address that is no web page: a record could say javascript: there. */
function link(address, text) {
  return /^https?:\/\//i.test(address ?? '') ? element('a', text ?? address, { href: address, rel: 'noreferrer noopener' }) : null;
}

function call(phone, texts) {
  const digits = phone.number.replace(/[^+\d]/g, '');
  return element('a', fill(texts.call, { n: phone.number }), { href: `tel:${digits}`, class: 'call' });
}

/**
 * Weekday and time where it is; nothing in a zone that this browser doesn't know: a wrong hour would be worse. Days that no browser has
 * the names of are the page's own.
 */
function moment(instant, zone, texts, language) {
  const parts = { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone: zone };
  try {
    if (!texts.days) { return new Intl.DateTimeFormat(language, parts).format(new Date(instant)); }
    const said = new Intl.DateTimeFormat('en', { ...parts, hourCycle: 'h23' }).formatToParts(new Date(instant));
    const part = (type) => said.find((each) => each.type === type).value;
    return `${texts.days[part('weekday')]} ${part('hour')}:${part('minute')}`;
  } catch {
    return '';
  }
}

/** A day of the calendar; in figures where the browser doesn't know the months. */
function day(date, texts, language) {
  const [year, month, number] = date.split('-');
  return texts.days ? `${number}/${month}/${year}`
    : new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

function opening(record, texts, language) {
  const known = record.opening ?? { open: 'unknown' };
  const word = { yes: texts.openYes, no: texts.openNo, unknown: texts.openUnknown }[known.open];
  if (!known.changes_at || known.open === 'unknown') { return word; }
  const when = moment(known.changes_at, known.zone, texts, language);
  if (!when) { return word; }
  return `${word}, ${fill(known.open === 'yes' ? texts.until : texts.from, { when })}`;
}

function place(at, texts, language) {
  const node = element('li');
  const location = at.location ?? {};
  const address = location.addresses?.[0];
  const street = [address?.address_1, address?.address_2].filter(Boolean).join(', ');
  const town = [address?.city, address?.state_province].filter(Boolean).join(', ');
  const name = say(location, 'name', language);
  if (name) {
    const called = element('p');
    called.append(name);
    node.append(called);
  }
  node.append(element('p', [street, town].filter(Boolean).join(' · ')));
  if (!street) { node.append(element('p', texts.placeUnknown, { class: 'hint' })); }
  [...(at.phones ?? []), ...(location.phones ?? [])].forEach((phone) => node.append(call(phone, texts), ' '));
  return node;
}

function kilometres(metres, language) {
  const digits = metres < 10000 ? 1 : 0;
  return (metres / 1000).toLocaleString(language, { maximumFractionDigits: digits });
}

function cost(service, texts, language) {
  const options = (service.cost_options ?? []).map((option) => Number(option.amount) === 0
    ? texts.free
    : option.amount == null ? say(option, 'option', language)
    : `${Number(option.amount).toLocaleString(language)} ${option.currency ?? ''}`.trim());
  return joined([...options, say(service, 'fees_description', language)], '; ');
}

/** What is told on demand: terms and their descriptions, those alone of which something is known. */
function facts(service, texts, language, languageName) {
  const written = (text) => text && told(text, language === WRITTEN ? undefined : WRITTEN);
  const spoken = (each) => {
    const called = each.code ? languageName(each.code) : { name: each.name, lang: WRITTEN };
    return told(called.name, called.lang);
  };
  return [
    [texts.who, [say(service, 'eligibility_description', language)]],
    [texts.how, [say(service, 'application_process', language)]],
    [texts.documents, joined((service.required_documents ?? []).map((each) => written(each.document)), '; ')],
    [texts.cost, cost(service, texts, language)],
    [texts.languagesSpoken, joined((service.languages ?? []).map(spoken), ', ')],
    [texts.hours, joined((service.schedules ?? []).map((each) => written(each.description)), '; ')],
    [texts.wait, [say(service, 'wait_time', language)]],
    [texts.mail, [service.email]],
    [texts.web, [link(service.url)]],
  ].map(([term, parts]) => [term, parts.filter(Boolean)]).filter(([, parts]) => parts.length > 0);
}

export function showService(service, texts, language, languageName) {
  const node = document.getElementById('service').content.firstElementChild.cloneNode(true);
  const set = (name, ...parts) => { node.querySelector(name).replaceChildren(...parts.filter(Boolean)); };
  const places = service.service_at_locations ?? [];
  const title = node.querySelector('h3');
  title.append(say(service, 'name', language) ?? '');
  title.tabIndex = -1;
  set('.by', service.organization && say(service.organization, 'name', language));
  set('.open', opening(service, texts, language));
  set('.distance', service.distance == null ? '' : fill(texts.distance, { n: kilometres(service.distance, language) }));
  node.querySelector('.open').dataset.open = service.opening?.open ?? 'unknown';
  const closed = service.closed_until && fill(texts.closedUntil, { when: day(service.closed_until, texts, language) });
  const old = ['stale', 'unverified'].includes(service.freshness?.status) ? texts.stale : '';
  set('.alert', ...joined([closed, say(service, 'alert', language), old], '. '));
  set('.about', say(service, 'description', language));
  node.querySelector('.places').append(...places.map((at) => place(at, texts, language)));
  (service.phones ?? []).forEach((phone) => node.querySelector('.about').after(call(phone, texts)));
  const known = facts(service, texts, language, languageName);
  node.querySelector('details').hidden = known.length === 0;
  node.querySelector('summary').textContent = texts.details;
  known.forEach(([term, parts]) => {
    const description = element('dd');
    description.append(...parts);
    node.querySelector('dl').append(element('dt', term), description);
  });
  return node;
}

export function showCenter(center, texts, languageName, seen) {
  const node = element('li');
  node.append(element('h3', center.acronym ? `${center.name} (${center.acronym})` : center.name));
  if (center.place) { node.append(element('p', center.place)); }
  if (center.host) { node.append(element('p', `${texts.host}: ${center.host}`)); }
  if (center.hours) { node.append(element('p', `${texts.hours}: ${center.hours}`)); }
  if (center.languages?.length) {
    const spoken = element('p', `${texts.speaks}: `);
    spoken.append(...joined(center.languages.map(languageName).map(({ name, lang }) => told(name, lang)), ', '));
    node.append(spoken);
  }
  if (center.organization_id) {
    const button = element('button', texts.servicesOf, { type: 'button', 'aria-label': `${texts.servicesOf}: ${center.name}` });
    button.addEventListener('click', seen);
    node.append(button);
  }
  return node;
}
