//! CSV and JSON: records with a number, a name and a text.

use crate::item::{Item, Read, hex, parse};
use serde_json::Value;
use std::cmp::Reverse;
use std::collections::HashSet;

/// The fields of a record, each with its name, in order.
type Record = Vec<(String, String)>;

/// The possible names of the fields, the best first.
const NUMBER: &[&str] = &["number", "code", "value", "num", "no", "id", "errno", "status", "error_code", "hex"];
const NAME: &[&str] = &["symbol", "name", "constant", "macro", "identifier", "key", "code", "error", "status"];
const MESSAGE: &[&str] = &["message", "text", "title", "description", "desc", "meaning", "reason", "phrase"];
const DOCS: &[&str] = &["docs", "documentation", "details", "explanation", "notes", "description"];
const SINCE: &[&str] = &["since", "added", "introduced"];

pub(crate) fn read_csv(text: &str) -> Result<Read, String> {
    let is_row = |line: &&str| !line.trim().is_empty() && !line.starts_with('#');
    let first = text.lines().find(is_row).unwrap_or_default();
    let delimiter = *[b',', b';', b'\t', b'|']
        .iter()
        .max_by_key(|&&sign| (first.bytes().filter(|byte| *byte == sign).count(), sign == b','))
        .unwrap_or(&b',');
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let rows: Result<Vec<_>, _> = reader.records().collect();
    let rows = rows.map_err(|error| error.to_string())?;
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>())
        .filter(|row| row.iter().any(|cell| !cell.is_empty()))
        .collect();
    let is_comment = |row: &&Vec<String>| row[0].starts_with('#');
    let width = rows.iter().find(|row| !is_comment(row)).map(Vec::len);
    // The head may begin with `#` too, and has all columns.
    let rows: Vec<_> = rows.into_iter().filter(|row| !is_comment(&row) || Some(row.len()) == width).collect();
    let Some(head) = rows.first() else { return Err("it is empty".to_owned()) };
    let has_head = !head.iter().any(|cell| parse(cell).is_some());
    let names: Vec<String> = if has_head { head.clone() } else { unnamed(&rows) };
    let records = rows[usize::from(has_head)..]
        .iter()
        .map(|row| names.iter().cloned().zip(row.iter().cloned()).collect::<Record>());
    from_records(&records.collect::<Vec<_>>())
}

/// Names the columns of a file without a head: the number, the column with most single words that differ, and the one
/// with most text.
fn unnamed(rows: &[Vec<String>]) -> Vec<String> {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let cells = |place: usize| rows.iter().filter_map(move |row| row.get(place));
    let number = (0..count).find(|&place| cells(place).all(|cell| parse(cell).is_some()));
    let is_name = |cell: &String| !cell.contains(' ') && parse(cell).is_none();
    let words = (0..count).filter(|&place| cells(place).all(is_name));
    let name = words.max_by_key(|&place| (cells(place).collect::<HashSet<_>>().len(), Reverse(place)));
    let has_text = |place: &usize| cells(*place).any(|cell| cell.contains(' ')) || count <= 3;
    let others = (0..count).filter(|place| ![number, name].contains(&Some(*place))).filter(has_text);
    let text = others.max_by_key(|&place| cells(place).map(String::len).sum::<usize>());
    let column = |place| match Some(place) {
        it if it == number => "number",
        it if it == name => "name",
        it if it == text => "message",
        _ => "other",
    };
    (0..count).map(|place| column(place).to_owned()).collect()
}

pub(crate) fn read_json(text: &str) -> Result<Read, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    // The output of `codes json`.
    if let Some(codes) = value.get("codes").filter(|codes| codes.get("rows").is_some()) {
        return from_document(codes);
    }
    match &value {
        Value::Array(rows) => from_records(&rows.iter().filter_map(record).collect::<Vec<_>>()),
        Value::Object(fields) => {
            let rows =
                fields.values().find_map(|field| field.as_array().filter(|rows| rows.iter().all(Value::is_object)));
            match rows {
                Some(rows) => from_records(&rows.iter().filter_map(record).collect::<Vec<_>>()),
                None => from_records(&fields.iter().map(|(key, value)| entry(key, value)).collect::<Vec<_>>()),
            }
        }
        _ => Err("it is neither an array nor an object".to_owned()),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn record(value: &Value) -> Option<Record> {
    Some(value.as_object()?.iter().map(|(name, value)| (name.clone(), plain(value))).collect())
}

/// Reads `"NAME": 42`, `"42": "text"`, or either with more fields.
fn entry(key: &str, value: &Value) -> Record {
    let is_number = parse(key).is_some();
    let mut record = record(value).unwrap_or_else(|| match (is_number, parse(&plain(value))) {
        (false, _) => vec![("number".to_owned(), plain(value))],
        (true, _) if plain(value).contains(' ') => {
            vec![("message".to_owned(), plain(value)), ("name".to_owned(), plain(value))]
        }
        (true, _) => vec![("name".to_owned(), plain(value))],
    });
    record.insert(0, (if is_number { "number" } else { "symbol" }.to_owned(), key.to_owned()));
    record
}

fn from_document(codes: &Value) -> Result<Read, String> {
    let mut rows: Vec<Record> = Vec::new();
    rows.extend(codes.get("success").filter(|success| success.get("symbol").is_some()).and_then(record));
    for row in codes["rows"].as_array().into_iter().flatten() {
        rows.extend(record(row));
        for alias in row["aliases"].as_array().into_iter().flatten() {
            rows.push(vec![
                ("number".to_owned(), plain(&row["number"])),
                ("symbol".to_owned(), plain(&alias["symbol"])),
            ]);
        }
    }
    from_records(&rows)
}

fn from_records(records: &[Record]) -> Result<Read, String> {
    let find = |record: &Record, names: &[&str], is_right: &dyn Fn(&str) -> bool| {
        let cell = |name: &&str| record.iter().find(|(other, cell)| is_called(other, name) && is_right(cell));
        names.iter().find_map(cell).map(|(_, cell)| cell.clone())
    };
    let mut read = Read::default();
    for (place, record) in records.iter().enumerate() {
        let cell = find(record, NUMBER, &|cell| parse(cell).is_some());
        let number = cell.as_ref().and_then(|cell| parse(cell));
        let hex = find(record, &["hex"], &|cell| parse(cell) == number).or(cell).and_then(|cell| hex(&cell));
        let name = find(record, NAME, &|cell| !cell.is_empty() && parse(cell).is_none());
        let message = find(record, MESSAGE, &|cell| !cell.is_empty());
        let (Some(number), Some(name)) = (number, name.or_else(|| message.clone())) else {
            let fields = record.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
            read.notes
                .push(format!("record {} is left out: it has no number and name (its fields: {fields})", place + 1));
            continue;
        };
        let docs = find(record, DOCS, &|cell| !cell.is_empty()).filter(|docs| message.as_ref() != Some(docs));
        let since = find(record, SINCE, &|cell| !cell.is_empty() && cell.split_whitespace().count() == 1);
        let message = message.unwrap_or_default();
        read.items.push(Item { name, number, hex, message, docs: docs.unwrap_or_default(), since });
    }
    if read.items.is_empty() {
        return Err("no record has a number and a name: call the fields `number`, `name` and `message`".to_owned());
    }
    Ok(read)
}

/// Returns `true` if a column has this name, in any case and with any spaces.
fn is_called(column: &str, name: &str) -> bool {
    let column: String = column.chars().filter(|character| character.is_alphanumeric()).collect();
    column.eq_ignore_ascii_case(&name.replace('_', ""))
}
