// Built-in functions over lists and contexts (DMN 1.5, 10.3.4.4 and 10.3.4.10), with odd arguments.
import { testReadings } from './reading-table.ts'

testReadings(String.raw`
  # list functions
  list contains([1,2,null],null) ==> true
  list contains([1,2],null) ==> false
  list contains(null,1) ==> null
  list contains(list:[1],element:1) ==> true
  list contains([[1]],[1]) ==> true
  list contains(1,1) ==> true
  count([]) ==> 0
  count(null) ==> null
  count([null]) ==> 1
  count(1) ==> 1
  count(list:[1,2]) ==> 2
  min([]) ==> null
  min(null) ==> null
  min(1) ==> 1
  min([1,"a"]) ==> null
  min(1,null) ==> null
  min(["b","a"]) ==> "a"
  min(@"2020-01-01",@"2019-01-01") ==> @"2019-01-01"
  max([@"PT1H",@"PT2H"]) ==> @"PT2H"
  max([1,null]) ==> null
  max(list:[1,2]) ==> 2
  sum(null) ==> null
  sum([1,null]) ==> null
  sum(1,2) ==> 3
  sum([1,"2"]) ==> null
  mean([]) ==> null
  mean([1,2,3]) ==> 2
  mean(1,2,4,5) ==> 3
  mean(1) ==> 1
  mean([1,null]) ==> null
  product([2,3,4]) ==> 24
  product(2,3) ==> 6
  product([1,null]) ==> null
  median(8,2,5,3,4) ==> 4
  median([6,1,2,3]) ==> 2.5
  median([]) ==> null
  stddev(2,4,7,5) ==> 2.081665999466132735282297706979931
  stddev([47]) ==> null
  stddev([]) ==> null
  stddev(1) ==> null
  mode(6,3,9,6,6) ==> [6]
  mode([6,1,9,6,1]) ==> [1,6]
  mode([]) ==> []
  mode([1,null]) ==> null
  all([true,null]) ==> null
  all([false,null]) ==> false
  all([]) ==> true
  all(null) ==> null
  all() ==> null
  all(true,false) ==> false
  any([]) ==> false
  any([false,null]) ==> null
  any([true,null]) ==> true
  any(null) ==> null
  sublist([1,2,3],2) ==> [2,3]
  sublist([1,2,3],1,2) ==> [1,2]
  sublist([1,2,3],-1) ==> [3]
  sublist([1,2,3],-2,1) ==> [2]
  sublist([1,2,3],0) ==> null
  sublist(list:[1,2,3],start position:2,length:1) ==> [2]
  append([1],2,3) ==> [1,2,3]
  append([],null) ==> [null]
  append(1,2) ==> [1,2]
  append([1],[2]) ==> [1,[2]]
  concatenate([1,2],[3]) ==> [1,2,3]
  concatenate([1]) ==> [1]
  insert before([1,3],1,2) ==> [2,1,3]
  insert before([1,3],-1,2) ==> [1,2,3]
  insert before([1,3],0,2) ==> null
  insert before([1,3],4,2) ==> null
  insert before([1],null,2) ==> null
  remove([1,2,3],2) ==> [1,3]
  remove([1,2,3],-1) ==> [1,2]
  remove([1,2,3],0) ==> null
  remove([1,2,3],4) ==> null
  remove([],1) ==> null
  list replace([2,4,7,8],3,6) ==> [2,4,6,8]
  list replace([2,4,7,8],-1,6) ==> [2,4,7,6]
  list replace([2,4,7,8],function(item,newItem) item < newItem,5) ==> [5,5,7,8]
  list replace([2,4],0,1) ==> null
  list replace([2,4],5,1) ==> null
  list replace(list:[2,4],position:1,newItem:9) ==> [9,4]
  list replace(list:[2,4],match:function(item,newItem) true,newItem:9) ==> [9,9]
  list replace([2],function(item,newItem) 1,9) ==> null
  reverse([1,2]) ==> [2,1]
  reverse(null) ==> null
  reverse(1) ==> [1]
  index of([1,2,3,2],2) ==> [2,4]
  index of([1,null],null) ==> [2]
  index of([],1) ==> []
  index of(null,1) ==> null
  index of(list:[1],match:1) ==> [1]
  union([1,2],[2,3]) ==> [1,2,3]
  distinct values([1,2,3,2,1]) ==> [1,2,3]
  distinct values([null,null,1]) ==> [null,1]
  distinct values(1) ==> [1]
  flatten([[1,2],[[3]],4]) ==> [1,2,3,4]
  flatten(null) ==> null
  flatten(1) ==> [1]
  flatten([null,[null]]) ==> [null,null]
  # contexts
  get value({a:1},"a") ==> 1
  get value({a:1},"b") ==> null
  get value({a:{b:2}},["a","b"]) ==> 2
  get value({a:1},[]) ==> null
  get value(null,"a") ==> null
  get value({a:1},null) ==> null
  get value(m:{a:1},key:"a") ==> 1
  get value(m:{a:{b:1}},keys:["a","b"]) ==> 1
  get entries({a:1}) ==> [{key:"a",value:1}]
  get entries({}) ==> []
  get entries(null) ==> null
  get entries(m:{}) ==> []
  get entries(context:{}) ==> null
  context([{key:"a",value:1}]) ==> {a:1}
  context([{key:"a",value:1},{key:"a",value:2}]) ==> null
  context({key:"a",value:1}) ==> {a:1}
  context([]) ==> {}
  context([{key:"a"}]) ==> null
  context([{key:null,value:1}]) ==> null
  context(entries:[]) ==> {}
  context put({a:1},"b",2) ==> {a:1,b:2}
  context put({a:1},"a",2) ==> {a:2}
  context put({a:{b:1}},["a","b"],2) ==> {a:{b:2}}
  context put({},[],2) ==> null
  context put(null,"a",1) ==> null
  context put({},null,1) ==> null
  context put({},"a",null) ==> {a:null}
  context put(context:{},key:"a",value:1) ==> {a:1}
  context put(context:{},keys:["a"],value:1) ==> {a:1}
  context put({a:1},["a","b"],2) ==> null
  context merge([{a:1},{b:2}]) ==> {a:1,b:2}
  context merge([{a:1},{a:2}]) ==> {a:2}
  context merge([]) ==> {}
  context merge({a:1}) ==> {a:1}
  context merge([{a:1},null]) ==> null
  context merge(null) ==> null
  context merge(contexts:[{a:1}]) ==> {a:1}
`)
