// Adds comfort to pages that are whole without it: lights a note with its call, opens folds where they have room, copies an address.
(function () {
  'use strict';
  var every = function (selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); };

  // A call and its note light up together; nothing is shown that is not on the page.
  function pair(call) {
    var note = document.getElementById(call.getAttribute('href').slice(1));
    if (!note) { return; }
    var light = function (on) {
      return function () {
        call.classList.toggle('on', on);
        note.classList.toggle('on', on);
      };
    };
    call.addEventListener('pointerenter', light(true));
    call.addEventListener('focus', light(true));
    call.addEventListener('pointerleave', light(false));
    call.addEventListener('blur', light(false));
  }
  every('[role=doc-noteref]').forEach(pair);

  // Beside the text the notes need no fold, and their heading is no stop for the Tab key.
  var folds = every('details.notes');
  var wide = window.matchMedia('(min-width: 70rem)');
  function arrange() {
    folds.forEach(function (fold) {
      fold.open = wide.matches;
      if (wide.matches) { fold.firstElementChild.tabIndex = -1; } else { fold.firstElementChild.removeAttribute('tabindex'); }
    });
    reach();
  }
  folds.forEach(function (fold) {
    fold.firstElementChild.addEventListener('click', function (event) { if (wide.matches) { event.preventDefault(); } });
  });

  // Older browsers do not open a fold for the note that an address names.
  function reach() {
    var note = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var fold = note && note.closest('details.notes');
    if (fold && !fold.open) {
      fold.open = true;
      note.scrollIntoView();
    }
  }
  window.addEventListener('hashchange', reach);
  if (wide.addEventListener) { wide.addEventListener('change', arrange); }
  arrange();

  // Older browsers print closed folds closed.
  var shut = [];
  window.addEventListener('beforeprint', function () {
    shut = folds.filter(function (fold) { return !fold.open; });
    shut.forEach(function (fold) { fold.open = true; });
  });
  window.addEventListener('afterprint', function () { shut.forEach(function (fold) { fold.open = false; }); });

  // The citation of an entry can be copied, where the browser allows it.
  var cite = document.getElementById('_cite');
  if (cite && navigator.clipboard && window.isSecureContext) {
    var text = cite.textContent.trim();
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(text).then(function () { button.textContent = 'Copied'; }, function () { button.remove(); });
    });
    cite.append(' ', button);
  }
})();
