// Records of the directory as parts of the page. Text is set as text: what a record says is never markup.

/** A text with its {places} filled. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** A record's field in the reader's language where somebody has translated what it says now, else as it was written. */
function say(record, field, language) {
  const translated = record.translations?.find((each) => each.field === field && each.language === language && !each.stale);
  return translated?.text ?? record[field];
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

/** Weekday and time where it is; nothing in a zone that this browser doesn't know: a wrong hour would be worse. */
function moment(instant, zone, language) {
  const spoken = language === 'ht' ? 'fr' : language;
  try {
    return new Intl.DateTimeFormat(spoken, { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone: zone }).format(new Date(instant));
  } catch {
    return '';
  }
}

function opening(record, texts, language) {
  const known = record.opening ?? { open: 'unknown' };
  const word = { yes: texts.openYes, no: texts.openNo, unknown: texts.openUnknown }[known.open];
  if (!known.changes_at || known.open === 'unknown') { return word; }
  const when = moment(known.changes_at, known.zone, language);
  if (!when) { return word; }
  return `${word}, ${fill(known.open === 'yes' ? texts.until : texts.from, { when })}`;
}

function place(at, texts, language) {
  const node = element('li');
  const location = at.location ?? {};
  const address = location.addresses?.[0];
  const street = [address?.address_1, address?.address_2].filter(Boolean).join(', ');
  const town = [address?.city, address?.state_province].filter(Boolean).join(', ');
  if (location.name) { node.append(element('p', say(location, 'name', language))); }
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
  return [...options, say(service, 'fees_description', language)].filter(Boolean).join('; ');
}

/** What is told on demand: terms and their descriptions, those alone of which something is known. */
function facts(service, texts, language, languageName) {
  const web = link(service.url);
  return [
    [texts.who, say(service, 'eligibility_description', language)],
    [texts.how, say(service, 'application_process', language)],
    [texts.documents, (service.required_documents ?? []).map((each) => each.document).filter(Boolean).join('; ')],
    [texts.cost, cost(service, texts, language)],
    [texts.languagesSpoken, (service.languages ?? []).map((each) => each.code ? languageName(each.code) : each.name).join(', ')],
    [texts.hours, (service.schedules ?? []).map((each) => each.description).filter(Boolean).join('; ')],
    [texts.wait, say(service, 'wait_time', language)],
    [texts.mail, service.email],
    [texts.web, web],
  ].filter(([, told]) => told);
}

export function showService(service, texts, language, languageName) {
  const node = document.getElementById('service').content.firstElementChild.cloneNode(true);
  const set = (name, text) => { node.querySelector(name).textContent = text ?? ''; };
  const places = service.service_at_locations ?? [];
  const title = node.querySelector('h3');
  title.textContent = say(service, 'name', language);
  title.tabIndex = -1;
  set('.by', service.organization && say(service.organization, 'name', language));
  set('.open', opening(service, texts, language));
  set('.distance', service.distance == null ? '' : fill(texts.distance, { n: kilometres(service.distance, language) }));
  node.querySelector('.open').dataset.open = service.opening?.open ?? 'unknown';
  const closed = service.closed_until && fill(texts.closedUntil, { when: service.closed_until });
  const old = ['stale', 'unverified'].includes(service.freshness?.status) ? texts.stale : '';
  set('.alert', [closed, say(service, 'alert', language), old].filter(Boolean).join('. '));
  set('.about', say(service, 'description', language));
  node.querySelector('.places').append(...places.map((at) => place(at, texts, language)));
  (service.phones ?? []).forEach((phone) => node.querySelector('.about').after(call(phone, texts)));
  const told = facts(service, texts, language, languageName);
  node.querySelector('details').hidden = told.length === 0;
  node.querySelector('summary').textContent = texts.details;
  told.forEach(([term, text]) => {
    const description = element('dd');
    description.append(text);
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
  if (center.languages?.length) { node.append(element('p', `${texts.speaks}: ${center.languages.map(languageName).join(', ')}`)); }
  if (center.organization_id) {
    const button = element('button', texts.servicesOf, { type: 'button', 'aria-label': `${texts.servicesOf}: ${center.name}` });
    button.addEventListener('click', seen);
    node.append(button);
  }
  return node;
}
