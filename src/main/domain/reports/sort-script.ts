/**
 * Lets every table of a page be sorted by a click, or Enter, on a column head: first upwards, then downwards, then as it was.
 * Numbers go by their size (short forms such as 142K and 4,7 млн included), everything else by the order of the language.
 */
export const SORT_SCRIPT = `(function () {
  'use strict'
  var scale = { k: 1e3, m: 1e6, b: 1e9, 'тыс.': 1e3, 'млн': 1e6, 'млрд': 1e9 }
  var language = document.documentElement.lang
  var words = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  function number(text) {
    var found = /^[^\\d−-]*([−-]?[\\d\\s\\u00a0\\u202f.,]*\\d)\\s*(K|M|B|тыс\\.|млн|млрд)?/i.exec(text)
    if (!found) return null
    var digits = found[1].replace(/[\\s\\u00a0\\u202f]/g, '').replace('−', '-')
    digits = language === 'ru' ? digits.replace(/\\./g, '').replace(',', '.') : digits.replace(/,/g, '')
    var value = Number(digits)
    return isNaN(value) ? null : value * (found[2] ? scale[found[2].toLowerCase()] : 1)
  }
  function textOf(row, at) {
    var cell = row.cells[at]
    return cell ? cell.textContent.replace(/\\s+/g, ' ').trim() : ''
  }
  Array.prototype.forEach.call(document.querySelectorAll('table:not(.figures):not(.matrix)'), function (table) {
    var body = table.tBodies[0]
    if (!table.tHead || !body || body.rows.length < 2) return
    var first = Array.prototype.slice.call(body.rows)
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells)
    heads.forEach(function (head, at) {
      if (head.textContent.trim() === '') return
      head.setAttribute('aria-sort', 'none')
      head.tabIndex = 0
      function sort() {
        var was = head.getAttribute('aria-sort')
        var now = was === 'none' ? 'ascending' : was === 'ascending' ? 'descending' : 'none'
        heads.forEach(function (other) {
          if (other.hasAttribute('aria-sort')) other.setAttribute('aria-sort', 'none')
        })
        head.setAttribute('aria-sort', now)
        var rows = first.slice()
        if (now !== 'none') {
          var figures = head.classList.contains('r')
          rows.sort(function (one, other) {
            var a = textOf(one, at)
            var b = textOf(other, at)
            if (a === '–' || b === '–') return a === b ? 0 : a === '–' ? 1 : -1
            var x = figures ? number(a) : null
            var y = figures ? number(b) : null
            var order = x !== null && y !== null ? x - y : words.compare(a, b)
            return now === 'ascending' ? order : -order
          })
        }
        rows.forEach(function (row) {
          body.appendChild(row)
        })
      }
      head.addEventListener('click', sort)
      head.addEventListener('keydown', function (event) {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        sort()
      })
    })
  })
})()`
