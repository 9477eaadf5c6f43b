# How every C++ file of the house is compiled. The same instruction set in every build, so that what the tests saw is what runs.
add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wshadow;-Wconversion;-Wno-sign-conversion;-Wnon-virtual-dtor;-Werror>")
add_compile_options("$<$<COMPILE_LANG_AND_ID:CXX,Clang>:-Wreserved-identifier>")
# g++ 12 sees overlapping copies in "text" + std::string where there are none (gcc.gnu.org/PR105651).
add_compile_options("$<$<AND:$<CONFIG:Release>,$<COMPILE_LANG_AND_ID:CXX,GNU>>:-Wno-restrict>")
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-march=x86-64-v2>")
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:${ISNAD_DEBUG_LEVEL}>")
endif()
if(ISNAD_SANITIZE)
  # g++ 12 warns falsely of uninitialised members in its own <regex> where sanitizers instrument it.
  add_compile_options($<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-maybe-uninitialized>)
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-fsanitize=${ISNAD_SANITIZE};-fno-omit-frame-pointer;-fno-sanitize-recover=all>")
  add_link_options(-fsanitize=${ISNAD_SANITIZE})
endif()
if(ISNAD_FUZZ)
  # The libraries count their edges too; only the fuzz targets get libFuzzer's main.
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-fsanitize=fuzzer-no-link>")
  add_link_options(-fsanitize=fuzzer-no-link)
endif()
