// Operators, control flow, filters and functions (DMN 1.5, 10.3.2), with odd operands.
import { testReadings } from './reading-table.ts'

testReadings(String.raw`
  # operators, control flow, lists
  odd(-1) ==> true
  odd(null) ==> null
  even(0) ==> true
  10 + @"P1D" ==> null
  "a"+1 ==> null
  "a"+null ==> null
  1/0 ==> null
  2**-1 ==> 0.5
  2**3**2 ==> 64
  -2**2 ==> 4
  (-2)**2 ==> 4
  -(2**2) ==> -4
  0.1+0.2 = 0.3 ==> true
  1 = "1" ==> null
  [] = null ==> false
  null = null ==> true
  {} = {} ==> true
  [1,2] = [1,2] ==> true
  [1,2] = [2,1] ==> false
  {a:1,b:2} = {b:2,a:1} ==> true
  @"2020-01-01" = date("2020-01-01") ==> true
  @"P1Y" = @"P12M" ==> true
  @"P1Y" = @"P365D" ==> null
  @"PT24H" = @"P1D" ==> true
  time("10:00:00Z") = time("11:00:00+01:00") ==> true
  date and time("2018-12-08T00:00:00+00:00") = date and time("2018-12-08T00:00:00@Etc/UTC") ==> true
  date and time("2018-12-08T10:30:00") = date("2018-12-08") ==> null
  not(null) ==> null
  not(1) ==> null
  not("true") ==> null
  not(negand: true) ==> false
  not() ==> null
  not(true,false) ==> null
  if null then 1 else 2 ==> 2
  if "a" then 1 else 2 ==> 2
  if 1 then 1 else 2 ==> 2
  5 in [1..10] ==> true
  5 in (5..10] ==> false
  5 in ]5..10] ==> false
  5 in [1..5[ ==> false
  5 in (1,2,5) ==> true
  5 in [1,2,5] ==> true
  5 in ([1,2,5]) ==> true
  5 in (>3) ==> true
  5 in >3 ==> true
  5 in < 3 ==> false
  5 in <=5 ==> true
  5 in (<3, >4) ==> true
  5 in ([1..3],[4..6]) ==> true
  [1,2] in [[1,2],[3,4]] ==> true
  1 in [[1,2],3] ==> false
  null in null ==> true
  null in [null] ==> true
  null in [1..3] ==> null
  "b" in ["a".."c"] ==> true
  1 in = 1 ==> true
  1 in != 1 ==> false
  1 in (!= 1) ==> false
  {a:1} in {a:1} ==> true
  {a:1} in [{a:1}] ==> true
  @"2020-01-01" in [@"2019-01-01"..@"2021-01-01"] ==> true
  5 between 1 and 10 ==> true
  5 between null and 10 ==> null
  null between 1 and 10 ==> null
  5 between 10 and 1 ==> false
  [1,2,3][1] ==> 1
  [1,2,3][-1] ==> 3
  [1,2,3][0] ==> null
  [1,2,3][4] ==> null
  [1,2,3][-4] ==> null
  [1,2,3][item > 1] ==> [2,3]
  [1,2,3][item > 5] ==> []
  [1,2,3][true] ==> [1,2,3]
  [1,2,3][false] ==> []
  [][1] ==> null
  [][true] ==> []
  1[1] ==> 1
  1[2] ==> null
  1[item = 1] ==> [1]
  1[item = 2] ==> []
  null[1] ==> null
  null[true] ==> []
  null[false] ==> []
  "a"[true] ==> ["a"]
  true[true] ==> [true]
  {a:1}[a = 1] ==> [{a:1}]
  {a:1}[a = 2] ==> []
  [{a:1},{a:2},{b:3}][a=1] ==> [{a:1}]
  [{a:1},{a:2}].a ==> [1,2]
  [{a:1},{b:2}].a ==> [1,null]
  [{a: [{b: 1}, {b: [2.1, 2.2]}]}, {a: [{b: 3}, {b: 4}, {b: 5}]}].a.b ==> [[1, [2.1, 2.2]], [3, 4, 5]]
  [{a:1},{a:2}][item.a > 1] ==> [{a:2}]
  [{a:1},{a:2}][a>1].a ==> [2]
  [{item:1},{item:2}][item >= 2] ==> [{item:2}]
  [{x:1, y:2}, {x:null, y:3}][x < 2] ==> [{x:1,y:2}]
  [1,2,3,4][even(item)] ==> [2,4]
  ["a","b"][if true then 1 else 2] ==> "a"
  [1,[2,3]][2] ==> [2,3]
  {a: 1, b: a + 1}.b ==> 2
  {a: 1}.b ==> null
  null.a ==> null
  1.a ==> null
  "x".a ==> null
  {a b: 1}.a b ==> 1
  {"a b": 1}.a b ==> 1
  {a+b: 1}.a+b ==> 1
  {"a+b": 1}.a+b ==> 1
  {a-b: 1, c: a-b}.c ==> 1
  {a: {b: {c: 3}}}.a.b.c ==> 3
  {a:1, a:2} ==> null
  for i in 1..3 return i ==> [1,2,3]
  for i in 3..1 return i ==> [3,2,1]
  for i in [1..3] return i ==> [1,2,3]
  for i in [1..3) return i ==> [1,2]
  for i in (1..3) return i ==> [2]
  for i in 1..-1 return i ==> [1,0,-1]
  for i in 1..3, j in 1..i return i*j ==> [1,2,4,3,6,9]
  for i in 0..4 return if i = 0 then 1 else i * partial[-1] ==> [1,1,2,6,24]
  for i in null return i ==> null
  for i in 1 return i ==> [1]
  for i in "a" return i ==> ["a"]
  for i in {a:1} return i ==> [{a:1}]
  for i in [] return i ==> []
  for i in "a".."c" return i ==> null
  for i in @"2020-01-01"..@"2020-01-03" return i ==> [@"2020-01-01",@"2020-01-02",@"2020-01-03"]
  for i in [@"2020-01-01"..@"2020-01-03") return i ==> [@"2020-01-01",@"2020-01-02"]
  for i in @"2020-01-03"..@"2020-01-01" return i ==> [@"2020-01-03",@"2020-01-02",@"2020-01-01"]
  for i in null..3 return i ==> null
  some i in 1..3 satisfies i > 2 ==> true
  every i in [1..3] satisfies i > 0 ==> true
  some i in [] satisfies true ==> false
  every i in [] satisfies false ==> true
  some i in null satisfies true ==> null
  every i in null satisfies true ==> null
  some i in [1,null] satisfies i > 0 ==> true
  every i in [1,null] satisfies i > 0 ==> null
  some i in [null] satisfies i > 0 ==> null
  some i in 5 satisfies i = 5 ==> true
  every i in [1,2], j in [2,3] satisfies i < j ==> false
  every i in [1,2] satisfies null ==> null
  (function(a,b) a+b)(1,2) ==> 3
  (function(a,b) a+b)(b:1,a:2) ==> 3
  (function(a: number, b: number) a+b)(1,"x") ==> null
  {f: function(n) if n<=1 then 1 else n*f(n-1), r: f(5)}.r ==> 120
  {f: function() 5, r: f()}.r ==> 5
  (function(a: number) a)([1]) ==> 1
  (function(a: list<number>) a)(1) ==> [1]
  (function(a: date and time) a)(@"2020-01-01") ==> @"2020-01-01T00:00:00Z"
  (function(a: string) a)(null) ==> null
  (function(a) a)() ==> null
  (function(a) a)(1,2) ==> null
  sort([3,1,2], function(a,b) a<b) ==> [1,2,3]
  sort(list: [3,1,2], precedes: function(x,y) x>y) ==> [3,2,1]
  sort([{a:2},{a:1}], function(x,y) x.a < y.a) ==> [{a:1},{a:2}]
  sort([], function(x,y) x<y) ==> []
  sort(null, function(x,y) x<y) ==> null
  sort([1,2], function(x) true) ==> null
  [1] + 1 ==> null
  1 + [1] ==> null
  odd(1.5) ==> false
  even(1.5) ==> false
  1 + 1 instance of number ==> null
  [1, 2, 3][1.5] ==> null
  [1, 2, 3][null] ==> []
  max([true, false]) ==> null
  abs([-1]) ==> 1
  substring("foobar", 7) ==> null
  substring("foobar", 3, 0) ==> null
  sublist([1, 2, 3], 2, 5) ==> null
  concatenate([1], null) ==> null
  insert before([1, 3], 3, 2) ==> null
  context put({a: {b: 1}}, ["x", "b"], 2) ==> null
  @"2020-01-01" < @"2020-01-02T00:00:00" ==> null
  @"P1M" * 1.5 ==> @"P1M"
  time("T10:00:00") ==> null
  [] instance of list ==> null
  1 instance of list ==> null
  {} instance of context ==> null
  for i in [3..1] return i ==> [3, 2, 1]
  is(@"23:00:50z", @"23:00:50") ==> false
`)
