/**
 * What a questionnaire's page does: fills the lists, keeps a draft in the browser, counts, and makes the file that is sent
 * back. It asks nothing of any network. Written for every browser of the last ten years; the data stand in the page.
 */
export const PAGE_SCRIPT = `
(function () {
  'use strict';
  var form = JSON.parse(document.getElementById('muster-form').textContent);
  var stored = JSON.parse(document.getElementById('muster-answers').textContent);
  var said = form.said, key = 'muster-questionnaire-' + form.file.head.id;
  var inputs = Array.prototype.slice.call(document.querySelectorAll('[data-fact]'));
  inputs.forEach(function (input) {
    if (input.tagName !== 'SELECT') return;
    (form.choices[input.getAttribute('data-fact')] || []).forEach(function (choice) {
      var option = document.createElement('option');
      option.value = choice.id;
      option.textContent = choice.label;
      input.appendChild(option);
    });
  });
  function read() {
    var answers = {};
    inputs.forEach(function (input) {
      if (input.type === 'radio' && !input.checked) return;
      var value = input.value.trim();
      if (value === '') return;
      var account = input.getAttribute('data-account');
      (answers[account] = answers[account] || {})[input.getAttribute('data-fact')] = value;
    });
    return answers;
  }
  function write(answers) {
    inputs.forEach(function (input) {
      var value = (answers[input.getAttribute('data-account')] || {})[input.getAttribute('data-fact')];
      if (input.type === 'radio') input.checked = value === input.value;
      else input.value = value === undefined ? '' : value;
    });
  }
  function count() {
    var answers = read(), all = 0, given = 0;
    Object.keys(form.file.asked).forEach(function (account) {
      var asked = form.file.asked[account].length, done = Object.keys(answers[account] || {}).length;
      all += asked;
      given += done;
      var card = document.getElementById('a-' + account);
      card.querySelector('.done').textContent = done + ' / ' + asked;
      card.className = done === asked ? 'card whole' : 'card';
    });
    document.getElementById('given').textContent = given + ' / ' + all + ' ' + said.progress;
    document.getElementById('bar').style.width = (all ? (given / all) * 100 : 0) + '%';
    return answers;
  }
  function download(name, type, text) {
    var url = URL.createObjectURL(new Blob([text], { type: type }));
    var link = document.createElement('a');
    link.href = url;
    link.download = name;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(function () { URL.revokeObjectURL(url); }, 10000);
    document.getElementById('told').textContent = said.saved + ' ' + name;
  }
  function draft(answers) {
    try { localStorage.setItem(key, JSON.stringify(answers)); } catch (error) { /* a browser that keeps nothing */ }
  }
  function first() {
    if (Object.keys(stored).length > 0) return stored;
    try { return JSON.parse(localStorage.getItem(key) || '{}'); } catch (error) { return {}; }
  }
  write(first());
  count();
  function changed() { draft(count()); document.getElementById('told').textContent = ''; }
  document.addEventListener('input', changed);
  document.addEventListener('change', changed);
  Array.prototype.slice.call(document.querySelectorAll('button[data-clear]')).forEach(function (button) {
    button.addEventListener('click', function () {
      var name = button.getAttribute('data-clear');
      inputs.forEach(function (input) { if (input.name === name) input.checked = false; });
      changed();
    });
  });
  document.getElementById('save').addEventListener('click', function () {
    var file = {};
    Object.keys(form.file).forEach(function (name) { file[name] = form.file[name]; });
    file.answers = read();
    download(form.stem + '.json', 'application/json', JSON.stringify(file));
  });
  document.getElementById('keep').addEventListener('click', function () {
    var copy = document.documentElement.cloneNode(true);
    Array.prototype.slice.call(copy.querySelectorAll('select')).forEach(function (select) {
      while (select.options.length > 1) select.remove(1);
    });
    copy.querySelector('#muster-answers').textContent = JSON.stringify(read()).replace(/</g, '\\\\u003c');
    copy.querySelector('#told').textContent = '';
    download(form.stem + '.html', 'text/html', '<!doctype html>\\n' + copy.outerHTML);
  });
})();
`
