// The official Node client against a sandbox: node node-client.js PORT SECRET_KEY PUBLIC_KEY. Prints one JSON object of what it got.
'use strict';
const http = require('http');
const [port, secretKey, publicKey] = process.argv.slice(2);
// the client takes no port: plain HTTP's own is moved instead
http.globalAgent.defaultPort = Number(port);
const omise = require('omise')({host: '127.0.0.1', scheme: 'http', secretKey, publicKey, omiseVersion: '2019-05-29'});

function pay(link) {
  return new Promise((resolve, reject) => {
    http.request({host: '127.0.0.1', port, path: `/_sandbox/links/${link}/pay`, method: 'POST'}, (answer) => {
      answer.resume();
      answer.on('end', resolve);
    }).on('error', reject).end();
  });
}

async function refusal(call) {
  try {
    await call();
    return null;
  } catch (error) {
    return error.code;
  }
}

async function main() {
  const link = await omise.links.create({amount: 150000, currency: 'thb', title: 'INV-1', description: '#K7 ค่าบริการ'});
  const other = await omise.links.create({amount: 20000, currency: 'thb', title: 'INV-2', description: 'd', multiple: true});
  await pay(link.id);
  const retrieved = await omise.links.retrieve(link.id);
  const charge = retrieved.charges.data[0];
  const refund = await omise.charges.createRefund(charge.id, {amount: 10000});
  return {
    created: link,
    retrieved,
    other: other.id,
    links: await omise.links.list({limit: 1, offset: 1, order: 'reverse_chronological'}),
    search: await omise.search.list({scope: 'link', query: 'INV-1', 'filters[used]': true, 'filters[amount]': 1500}),
    charges: await omise.charges.list({limit: 5}),
    charge: await omise.charges.retrieve(charge.id),
    refund,
    refunds: await omise.charges.listRefunds(charge.id),
    events: await omise.events.list(),
    event: await omise.events.retrieve((await omise.events.list()).data[0].id),
    transactions: await omise.transactions.list(),
    disputes: await omise.disputes.list(),
    balance: await omise.balance.retrieve(),
    account: await omise.account.retrieve(),
    capability: await omise.capability.retrieve(),
    unknown: await refusal(() => omise.links.retrieve('link_test_none')),
    refused: await refusal(() => omise.links.create({amount: 1, currency: 'thb', title: 't', description: 'd'})),
  };
}

main().then((said) => process.stdout.write(JSON.stringify(said)), (failed) => {
  process.stderr.write(JSON.stringify(failed) + '\n' + (failed.stack || ''));
  process.exit(1);
});
