// Writes the SQL of a plan for the job beside it: npx tsx examples/spark/plan.ts examples/software-vendor/model.json sql.json
import { readFileSync, writeFileSync } from 'node:fs';
import { compileModel, parseModel } from 'bailiwick';
import { toSql } from 'bailiwick/sql';

const [modelPath, sqlPath] = process.argv.slice(2);
const compiled = compileModel(parseModel(JSON.parse(readFileSync(modelPath, 'utf8'))));
// Columns have the names of fields here; that of a field of the type `any` would need a type besides.
const columns = Object.fromEntries(Object.keys(compiled.fields).map((name) => [name, name]));
const accounts = { table: 'accounts', id: 'id', columns };
writeFileSync(sqlPath, JSON.stringify(toSql(compiled, { dialect: 'spark', accounts })));
