// Finding a service and a center, on the public API alone. Nothing is kept: no cookie, no storage, no address that changes.
import { centers, facets, Refused, services } from './directory.js';
import { fill, showCenter, showService } from './show.js';
import { preferred, TEXTS } from './texts.js';

const $ = (id) => document.getElementById(id);
const state = { language: preferred(navigator.languages), page: 1, criteria: {}, search: 0, cities: [], languages: [] };

function texts() {
  return TEXTS[state.language];
}

function translate() {
  document.documentElement.lang = state.language;
  document.title = `${texts().title} · Corredor`;
  document.querySelectorAll('[data-text]').forEach((node) => { node.textContent = texts()[node.dataset.text]; });
  document.querySelectorAll('[data-label]').forEach((node) => node.setAttribute('aria-label', texts()[node.dataset.label]));
  document.querySelectorAll('[data-language]').forEach((button) =>
    button.setAttribute('aria-pressed', String(button.dataset.language === state.language)));
  choices('city', state.cities, texts().cityAny, (city) => ({ name: city }));
  choices('language', state.languages, texts().languageAny, languageName);
}

/** A language's name by a bundle of ours or by the browser; nothing where neither has one. */
function nameIn(code, language) {
  try {
    const browsers = language === 'ht' ? undefined
      : new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code);
    return TEXTS[language].languageNames[code] ?? browsers;
  } catch {
    return undefined;
  }
}

/**
 * A language's name in the reader's language, else in Spanish or English, and then which of the two: {name, lang}. Never its code, which
 * tells a reader nothing.
 */
function languageName(code) {
  const own = nameIn(code, state.language);
  if (own) { return { name: own }; }
  const lang = ['es', 'en'].find((each) => each !== state.language && nameIn(code, each));
  return lang ? { name: nameIn(code, lang), lang } : { name: texts().otherLanguage };
}

function choices(id, codes, any, name) {
  const chosen = $(id).value;
  const options = codes.map((code) => {
    const called = name(code);
    const option = new Option(called.name, code);
    if (called.lang) { option.lang = called.lang; }
    return option;
  });
  $(id).replaceChildren(new Option(any, ''), ...options.sort((a, b) => a.text.localeCompare(b.text, state.language)));
  $(id).value = codes.includes(chosen) ? chosen : '';
}

function explain(failure) {
  if (failure instanceof Refused && failure.status === 429) {
    return fill(texts().slow, { n: failure.retryAfter });
  }
  return texts().failed;
}

/** Where the reader is, to about a kilometre: nearer nobody needs to know to sort a list. */
function here() {
  return new Promise((found, lost) => navigator.geolocation.getCurrentPosition(
    ({ coords }) => found({ latitude: round(coords.latitude), longitude: round(coords.longitude) }),
    lost,
    { timeout: 10000, maximumAge: 300000 }));
}

function round(degrees) {
  return Math.round(degrees * 100) / 100;
}

async function asked() {
  const criteria = {};
  if ($('words').value.trim()) { criteria.search = $('words').value.trim(); }
  if ($('city').value) { criteria.city = $('city').value; }
  if ($('language').value) { criteria.language = $('language').value; }
  if ($('open').checked) { criteria.open_at = 'now'; }
  if ($('free').checked) { criteria.cost = 'free'; }
  if ($('order').value === 'near') {
    $('said').textContent = texts().locating;
    try {
      Object.assign(criteria, await here());
    } catch {
      $('order').value = 'match';
      return { criteria, warning: texts().noPlace };
    }
  }
  return { criteria, warning: '' };
}

async function search() {
  const mine = ++state.search;
  const { criteria, warning } = await asked();
  if (mine !== state.search) { return; }
  state.criteria = criteria;
  await show(mine, 1, warning);
}

/** Shows a page of results, the first in place of what was there; an answer that a later search has overtaken is dropped. */
async function show(mine, number, warning) {
  $('said').textContent = texts().searching;
  try {
    const page = await services(state.criteria, number, state.language);
    if (mine !== state.search) { return; }
    const shown = page.contents.map((service) => showService(service, texts(), state.language, languageName));
    if (number === 1) { $('results').replaceChildren(); }
    state.page = number;
    $('results').append(...shown);
    $('more').hidden = page.last_page !== false;
    $('said').textContent = [warning, counted(page.total_items)].filter(Boolean).join(' ');
    if (number > 1) { shown[0]?.querySelector('h3').focus(); }
  } catch (failure) {
    if (mine === state.search) { $('said').textContent = explain(failure); }
  }
}

function counted(total) {
  if (total === 0) { return texts().none; }
  return total === 1 ? texts().count.one : fill(texts().count.other, { n: total.toLocaleString(state.language) });
}

async function showCenters() {
  try {
    const list = await centers(state.language);
    $('center-list').replaceChildren(...list.map((center) =>
      showCenter(center, texts(), languageName, () => servicesOf(center))));
    $('centers-said').textContent = '';
  } catch (failure) {
    $('centers-said').textContent = explain(failure);
  }
}

async function servicesOf(center) {
  view('services');
  const mine = ++state.search;
  $('search').reset();
  state.criteria = { organization_id: center.organization_id };
  await show(mine, 1, fill(texts().of, { name: center.name }));
  $('services-title').tabIndex = -1;
  $('services-title').focus();
}

function view(name) {
  document.querySelectorAll('[data-view]').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.dataset.view === name));
    $(button.dataset.view).hidden = button.dataset.view !== name;
  });
}

async function loadChoices() {
  try {
    const known = await facets(state.language);
    const codes = (facet) => known.filter((each) => each.facet === facet).map((each) => each.code);
    state.cities = codes('city');
    state.languages = codes('language');
    translate();
  } catch {
    // the search works without them, and says itself when the directory doesn't answer
  }
}

function speak(language) {
  state.language = language;
  translate();
  return Promise.all([show(++state.search, 1, ''), showCenters()]);
}

document.querySelectorAll('[data-language]').forEach((button) =>
  button.addEventListener('click', () => speak(button.dataset.language)));
document.querySelectorAll('[data-view]').forEach((button) => button.addEventListener('click', () => view(button.dataset.view)));
$('search').addEventListener('submit', (event) => { event.preventDefault(); search(); });
$('more').addEventListener('click', () => show(state.search, state.page + 1, ''));
// leaves no way back to this page
$('leave').addEventListener('click', (event) => { event.preventDefault(); location.replace(event.currentTarget.href); });

translate();
await Promise.all([loadChoices(), speak(state.language)]);
