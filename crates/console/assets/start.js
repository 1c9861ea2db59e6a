// What pages of the desk can do more than links and forms. Every page works without.
"use strict";
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const announce = (words) => { one("#announcements").textContent = words; };
for (const element of all(".scripted")) element.hidden = false;

