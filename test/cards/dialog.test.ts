import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { button, buttons, card, heading, text, type Action } from '../../cards/card.js';
import { dialogOf } from '../../cards/dialog.js';
import { chatCards } from '../support/all-cards.js';
import { partsOfType } from '../support/card-tree.js';

describe('a card as a dialog', () => {
  it('takes its heading for the title of the window', () => {
    const view = dialogOf(card('Summary', [heading('Kortin luovutus'), text('Tervetuloa')]));
    assert.equal(view.title, 'Kortin luovutus');
    assert.deepEqual(view.card.body, [text('Tervetuloa')]);
  });

  it('takes its summary for the title when it has no heading', () => {
    const view = dialogOf(card('Tätä ei löytynyt.', [text('Tätä ei löytynyt.')]));
    assert.equal(view.title, 'Tätä ei löytynyt.');
    assert.equal(view.card.body.length, 1);
  });

  it('sends the same data under the same titles', () => {
    for (const { name, card: chat } of chatCards()) {
      const executes = partsOfType(chat, 'Action.Execute').map(({ values: { title, verb, data } }) =>
        // Data is a plain object by the type of a button; the tree of parts only knows JSON.
        ({ title, data: { ...(data as object), verb } }),
      );
      const submits = partsOfType(dialogOf(chat).card, 'Action.Submit').map(
        ({ values: { title, data } }) => ({ title, data }),
      );
      assert.deepEqual(submits, executes, name);
    }
  });

  it('finds buttons however deep they stand, and leaves other buttons alone', () => {
    const toggle: Action = { type: 'Action.ToggleVisibility', title: 'Lisää', targetElements: ['x'] };
    const deep = card('', [
      {
        type: 'Container',
        items: [{ type: 'Container', items: [buttons([button('Lähetä', 'form.submit'), toggle])] }],
      },
    ]);
    const [container] = dialogOf(deep).card.body;
    assert.deepEqual(container, {
      type: 'Container',
      items: [
        {
          type: 'Container',
          items: [
            {
              type: 'ActionSet',
              actions: [{ type: 'Action.Submit', title: 'Lähetä', data: { verb: 'form.submit' } }, toggle],
            },
          ],
        },
      ],
    });
  });

  it('leaves the card of the chat as it was', () => {
    const chat = card('', [heading('Otsikko'), buttons([button('Lähetä', 'form.submit')])]);
    const before = JSON.stringify(chat);
    dialogOf(chat);
    assert.equal(JSON.stringify(chat), before);
  });
});
