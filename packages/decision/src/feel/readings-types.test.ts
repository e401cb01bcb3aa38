// Types, names, literals and scopes (DMN 1.5, 10.3.1 and 10.3.2.9).
import { testReadings } from './reading-table.ts'

testReadings(String.raw`
  1 instance of number ==> true
  1 instance of Any ==> true
  null instance of Any ==> false
  null instance of Null ==> true
  null instance of number ==> false
  [] instance of list<Any> ==> true
  [] instance of list<number> ==> true
  [1] instance of list<number> ==> true
  [1,"a"] instance of list<number> ==> false
  [1] instance of list<string> ==> false
  1 instance of list<number> ==> false
  [[1]] instance of list<list<number>> ==> true
  {} instance of context<> ==> true
  {a:1} instance of context<> ==> true
  {a:1} instance of context<a:number> ==> true
  {a:1} instance of context<a:string> ==> false
  {a:1,b:2} instance of context<a:number> ==> true
  {a:1} instance of context<a:number,b:number> ==> false
  {a:1} instance of context<a:Any> ==> true
  {a:{b:1}} instance of context<a: context<b:number>> ==> true
  {a b:1} instance of context<a b: number> ==> true
  [1..2] instance of range<number> ==> true
  [1..2] instance of range<string> ==> false
  [1..2] instance of range<Any> ==> true
  ["a".."b"] instance of range<string> ==> true
  (>1) instance of range<number> ==> true
  (function(a) a) instance of function<Any>->Any ==> true
  (function(a: number) a) instance of function<string>->Any ==> false
  (function(a: number) a) instance of function<number,number>->Any ==> false
  (function() 1) instance of function<>->Any ==> true
  (function(a: Any) 1) instance of function<number>->Any ==> true
  (function(a: number) 1) instance of function<Any>->Any ==> false
  @"2020-01-01" instance of date ==> true
  @"2020-01-01T00:00:00" instance of date and time ==> true
  @"2020-01-01T00:00:00" instance of date ==> false
  @"10:00:00" instance of time ==> true
  @"P1Y" instance of years and months duration ==> true
  @"P1D" instance of days and time duration ==> true
  @"P1D" instance of years and months duration ==> false
  true instance of boolean ==> true
  "a" instance of string ==> true
  "a" instance of Foo ==> null
  not(1 instance of string) ==> true
  if 1 instance of number then 1 else 2 ==> 1
  # lexing
  "a\"b" ==> "a" + "\"" + "b"
  "\u0041" ==> "A"
  "\U000041" ==> "A"
  string length("\n\t\\") ==> 3
  "\uD83D\uDC0E" = "\U01F40E" ==> true
  1 // comment ==> 1
  1 /* c */ + 1 ==> 2
  /* a */ 1 // b ==> 1
  .5 ==> 0.5
  -1.5 ==> 0-1.5
  --1 ==> 1
  - - 1 ==> 1
  1 - -1 ==> 2
  1--1 ==> 2
  true and null ==> null
  false and null ==> false
  true or null ==> true
  true and 1 ==> null
  false or "a" ==> null
  1 and 2 ==> null
  true or 1 ==> true
  1 < 2 and 2 < 3 ==> true
  not(true) or true ==> true
  { "a": 1 }.a ==> 1
  {a: function(x) x+1, b: a(2)}.b ==> 3
  {a: [1,2], b: a[1]}.b ==> 1
  (function(a) function(b) a+b)(1)(2) ==> 3
  [function(a) a+1][1](5) ==> 6
  {f: function(a) a}.f(3) ==> 3
  {a: {f: function(x) x*2}}.a.f(4) ==> 8
  (if true then abs else floor)(-1) ==> 1
  {x: 1, y: {x: 2, z: x}}.y.z ==> 2
  {x: 1, y: {z: x}}.y.z ==> 1
  for x in [{a:1},{a:2}] return x.a ==> [1,2]
  for i in [[1,2],[3]] return for j in i return j*2 ==> [[2,4],[6]]
  some x in [1,2,3], y in [x] satisfies y = 3 ==> true
  string join(for i in 1..3 return string(i), ",") ==> "1,2,3"
  if if true then false else true then 1 else 2 ==> 2
  if true then 1 else if false then 2 else 3 ==> 1
  count([1,2,3][item > 1]) ==> 2
  sum(for i in 1..3 return i * i) ==> 14
  [1,2,3][item > 1][1] ==> 2
  {a:[{b:[1,2]},{b:[3]}]}.a.b ==> [[1,2],[3]]
  flatten({a:[{b:[1,2]},{b:[3]}]}.a.b) ==> [1,2,3]
  # more types and calls
  {} instance of context<> ==> true
  {a:1} instance of context< > ==> true
  1 instance of context<> ==> false
  [{a:1}] instance of list<context<>> ==> true
  "of range<" ==> "of range" + "<"
  "of context<>" ==> "of context" + "<>"
  (function(a: context<>) a.b)({b:1}) ==> 1
  (function(a: range<number>) a)([1..2]) ==> [1..2]
  [1] instance of list ==> null
  (function(a,b) b)(b:1) ==> 1
  (function(a,b) [a,b])(b:1) ==> [null,1]
  (function(a,b) b)(c:1) ==> null
  (function(a,b) b)(a:1,b:2,c:1) ==> null
  sublist([1,2],1,0) ==> null
  @"10:00:00" < @"11:00:00Z" ==> true
  @"2020-01-01T10:00:00" < @"2020-01-01T11:00:00@Europe/Paris" ==> true
  @"10:00:00" = @"10:00:00Z" ==> null
  @"10:00:00" <= @"10:00:00Z" ==> true
  @"10:00:00" - @"10:00:00Z" ==> null
`)
