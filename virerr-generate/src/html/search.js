(function () {
    "use strict";
    var box = document.getElementById("search-box");
    var count = document.getElementById("search-count");
    var all = Array.from(document.querySelectorAll("article"));
    var names = all.map(function (article) {
        var aliases = Array.from(article.querySelectorAll("span[id]")).map(function (alias) { return alias.id; });
        return [article.id, article.dataset.name].concat(aliases).map(function (name) { return name.toLowerCase(); });
    });
    var texts = all.map(function (article, place) {
        return names[place].concat(article.textContent.toLowerCase()).join(" ");
    });

    // The 32 bits of a number; NaN for another text.
    function number(text) {
        var value = /^(-?[0-9]+|0x[0-9a-f]+)$/.test(text) ? Number(text) : NaN;
        return value === (value | 0) || value === (value >>> 0) ? value | 0 : NaN;
    }

    function search() {
        var text = box.value.trim().toLowerCase();
        var words = text.split(/\s+/);
        var asked = number(text);
        var exact = all.filter(function (article, place) {
            return Number(article.dataset.number) === asked || names[place].includes(text);
        });
        var found = all.filter(function (article, place) {
            if (exact.length !== 0) {
                return exact.includes(article);
            }
            return words.every(function (word) { return texts[place].includes(word); });
        });
        all.forEach(function (article) { article.hidden = !found.includes(article); });
        document.querySelectorAll("section").forEach(function (section) {
            section.hidden = section.querySelector("article:not([hidden])") === null;
        });
        count.textContent = text === "" ? "" : found.length + " found";
    }

    document.getElementById("search-part").hidden = false;
    box.value = new URLSearchParams(location.search).get("q") || "";
    box.addEventListener("input", search);
    // A link to a code leads to it, whatever is in the box.
    window.addEventListener("hashchange", function () {
        box.value = "";
        search();
        document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    });
    search();
}());
